import type { RecordingQuestion } from './createRecordingEndpoint';
import { optionError } from './endpoint';
import type { SignatureOptions } from './signature';
import { isSameSecret, signatureProblem, verifyHubSpotSignature } from './signature';

const shortestSecret = 16;

/**
 * Lets a question in if a segment of its path is the secret. Register an address such as
 * `https://phone.acme.example/recordings/SECRET/%s`: only HubSpot knows it. Keep such addresses out of your logs.
 */
export const authorizeBySecret = (
  secret: string,
): ((question: Pick<RecordingQuestion, 'request'>) => Promise<boolean>) => {
  if (typeof secret !== 'string' || !/^[\w.~-]+$/.test(secret) || secret.length < shortestSecret)
    throw optionError(
      'authorizeBySecret',
      `the secret must have at least ${shortestSecret} characters, and only letters, digits and - . _ ~, as in crypto.randomUUID().`,
    );
  return async ({ request }) => {
    const segments = new URL(request.url).pathname.split('/');
    const matches = await Promise.all(segments.map((segment) => isSameSecret(secret, segment)));
    return matches.includes(true);
  };
};

/**
 * Lets a question in if HubSpot signed it with your app's client secret. HubSpot documents such signatures for
 * requests to apps in general; nobody has confirmed them for recordings. `publicUrl` may contain `%s`.
 */
export const authorizeBySignature = (
  options: SignatureOptions,
): ((question: Pick<RecordingQuestion, 'request' | 'externalId'>) => Promise<boolean>) => {
  const problem = signatureProblem(options);
  if (problem !== undefined) throw optionError('authorizeBySignature', problem);
  const { clientSecret, publicUrl } = options;
  return ({ request, externalId }) =>
    verifyHubSpotSignature(request, '', {
      clientSecret,
      publicUrl: publicUrl?.replace('%s', () => encodeURIComponent(externalId)),
    });
};
