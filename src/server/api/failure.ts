import type { Access } from './auth';
import { redact } from './auth';
import type { CallingSettingsErrorCode } from './error';
import { CallingSettingsError } from './error';
import { asFields, asText } from './read';
import type { ApiMethod } from './retry';

export interface ApiRequest {
  method: ApiMethod;
  /** Below the root, such as `/123/settings`. */
  path: string;
  body?: object | undefined;
  signal?: AbortSignal | undefined;
  /** What a 404 means here, as a sentence. */
  whenMissing?: string | undefined;
  /** HubSpot documents the endpoint for OAuth tokens alone. */
  oauthOnly?: boolean | undefined;
}

/** An answer as it arrived: read whole, not yet understood. */
export interface RawAnswer {
  status: number;
  text: string;
  retryAfterMs: number | undefined;
  secret: string;
}

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const codeOf = (status: number): CallingSettingsErrorCode => {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'rejected';
};

/** HubSpot's message, with the messages of its `errors`: all fields of an error answer are optional, by its documentation. */
const explain = (fields: Readonly<Record<string, unknown>> | undefined): string | undefined => {
  const details = Array.isArray(fields?.errors) ? fields.errors.slice(0, 5) : [];
  const lines = [fields?.message, ...details.map((detail) => asFields(detail)?.message)].flatMap(
    (line) => asText(line) ?? [],
  );
  return lines.length === 0 ? undefined : [...new Set(lines)].join('; ').slice(0, 1000);
};

const seconds = (ms: number): string => `${Math.ceil(ms / 1000)} s`;

const advise = (request: ApiRequest, access: Access, answer: RawAnswer): string => {
  switch (codeOf(answer.status)) {
    case 'unauthorized':
      if (request.oauthOnly && access.kind === 'developerKey')
        return 'HubSpot documents this endpoint for OAuth access tokens only: use auth.accessToken.';
      return access.kind === 'developerKey'
        ? 'The developer API key is wrong or was replaced: take the present one from your developer account.'
        : 'The access token is wrong or has expired (they live for half an hour): get a fresh one.';
    case 'forbidden':
      return "The credentials are good, but not for this: check the app's scopes, and that the app id is of the same account.";
    case 'not-found':
      return request.whenMissing ?? 'HubSpot knows nothing at this address.';
    case 'rate-limited':
      return answer.retryAfterMs === undefined
        ? 'Too many requests: wait before the next one.'
        : `Too many requests: HubSpot asks to wait ${seconds(answer.retryAfterMs)}.`;
    case 'unavailable':
      return request.method === 'POST'
        ? 'HubSpot may have carried it out all the same, so it was not sent again: look before you repeat it.'
        : 'HubSpot has trouble of its own: try again later.';
    default:
      return answer.status < 400
        ? 'Redirects are not followed, for they would carry the credentials elsewhere: check baseUrl.'
        : 'Correct the request: sent again, it fails again.';
  }
};

/** The error for an answer that is no success. */
export const errorFromAnswer = (
  request: ApiRequest,
  access: Access,
  answer: RawAnswer,
  tries: number,
): CallingSettingsError => {
  const fields = asFields(parseJson(answer.text));
  const clean = (value: unknown): string | undefined => {
    const text = asText(value);
    return text === undefined ? undefined : redact(text, answer.secret);
  };
  const hubspotMessage = clean(explain(fields));
  const category = clean(fields?.category);
  const correlationId = clean(fields?.correlationId);
  const marks = [
    category,
    correlationId === undefined ? undefined : `correlation id ${correlationId}`,
    tries > 1 ? `${tries} tries` : undefined,
  ].filter((mark) => mark !== undefined);
  return new CallingSettingsError(
    codeOf(answer.status),
    `HubSpot answered ${answer.status} to ${request.method} ${access.root}${request.path}` +
      (marks.length === 0 ? '' : ` (${marks.join(', ')})`) +
      (hubspotMessage === undefined ? '. ' : `: “${hubspotMessage.replace(/\.$/, '')}”. `) +
      advise(request, access, answer),
    { status: answer.status, category, correlationId, hubspotMessage, retryAfterMs: answer.retryAfterMs },
  );
};

/**
 * The error for a request without an answer. The cause is a copy with the secret blacked out: the original may hold
 * the whole address, and so the key.
 */
export const errorFromNetwork = (
  request: ApiRequest,
  access: Access,
  secret: string,
  thrown: unknown,
): CallingSettingsError => {
  const messages: string[] = [];
  for (let error = thrown; error instanceof Error && messages.length < 3; error = error.cause)
    messages.push(redact(error.message, secret));
  const cause = new Error(messages.join(': ') || 'unknown');
  return new CallingSettingsError(
    'network',
    `No answer from HubSpot to ${request.method} ${access.root}${request.path}: ${cause.message}. ` +
      (request.method === 'GET'
        ? 'Check the network and try again.'
        : 'It may have been carried out all the same, so it was not sent again: look before you repeat it.'),
    { cause },
  );
};

/** The error for a success whose answer cannot be read. */
export const errorFromUnreadable = (
  request: ApiRequest,
  access: Access,
  answer: { status: number },
): CallingSettingsError =>
  new CallingSettingsError(
    'invalid-answer',
    `HubSpot answered ${answer.status} to ${request.method} ${access.root}${request.path}, but not with what its documentation says. ` +
      (request.method === 'GET' ? 'Try again.' : 'The change was accepted: read the settings to see it.'),
    { status: answer.status },
  );
