import {
  adviseForbidden,
  adviseRateLimited,
  adviseUnauthorized,
  adviseUnavailable,
  hubspotMessageOf,
} from './advice';
import { redact } from './auth';
import type { HubSpotApiErrorCode } from './error';
import { HubSpotApiError } from './error';
import { asFields, asText } from './read';
import type { ApiRequest, RawAnswer } from './request';
import { changesSomething, parseJson } from './request';
import type { CredentialKind } from './version';

const codeOf = (status: number): HubSpotApiErrorCode => {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'rejected';
};

const advise = (request: ApiRequest, sent: CredentialKind, answer: RawAnswer): string => {
  switch (codeOf(answer.status)) {
    case 'unauthorized':
      return adviseUnauthorized(request, sent);
    case 'forbidden':
      return adviseForbidden(request, sent, answer);
    case 'not-found':
      return request.whenMissing ?? 'HubSpot has nothing at this address.';
    case 'rate-limited':
      return adviseRateLimited(answer);
    case 'unavailable':
      return adviseUnavailable(request);
    default:
      return answer.status < 400
        ? 'Redirects are not followed, because they would carry the credentials elsewhere: check baseUrl.'
        : 'Correct the request: sent again, it fails again.';
  }
};

/** The error for an answer that reports a failure. */
export const errorFromAnswer = (
  request: ApiRequest,
  sent: CredentialKind,
  answer: RawAnswer,
  tries: number,
): HubSpotApiError => {
  const fields = asFields(parseJson(answer.text));
  const clean = (value: unknown): string | undefined => {
    const text = asText(value);
    return text === undefined ? undefined : redact(text, answer.secret);
  };
  const hubspotMessage = clean(hubspotMessageOf(fields));
  const category = clean(fields?.category);
  const correlationId = clean(fields?.correlationId);
  const marks = [
    category,
    correlationId === undefined ? undefined : `correlation id ${correlationId}`,
    tries > 1 ? `${tries} tries` : undefined,
  ].filter((mark) => mark !== undefined);
  return new HubSpotApiError(
    codeOf(answer.status),
    `HubSpot answered ${answer.status} to ${request.method} ${request.path}` +
      (marks.length === 0 ? '' : ` (${marks.join(', ')})`) +
      (hubspotMessage === undefined ? '. ' : `: “${hubspotMessage.replace(/\.$/, '')}”. `) +
      advise(request, sent, answer),
    { status: answer.status, category, correlationId, hubspotMessage, retryAfterMs: answer.retryAfterMs },
  );
};

/**
 * The error for a request without an answer. Its cause is a copy with the secret blacked out, as the original may
 * contain the whole address, and so the key.
 */
export const errorFromNetwork = (request: ApiRequest, secret: string, thrown: unknown): HubSpotApiError => {
  const messages: string[] = [];
  for (let error = thrown; error instanceof Error && messages.length < 3; error = error.cause)
    messages.push(redact(error.message, secret));
  const cause = new Error(messages.join(': ') || 'unknown');
  return new HubSpotApiError(
    'network',
    `No answer from HubSpot to ${request.method} ${request.path}: ${cause.message}. ` +
      (changesSomething(request)
        ? 'It may have been carried out anyway, so it was not sent again: check before you repeat it.'
        : 'Check the network and try again.'),
    { cause },
  );
};

/** The error for a success whose answer cannot be read. */
export const errorFromUnreadable = (request: ApiRequest, answer: { status: number }): HubSpotApiError =>
  new HubSpotApiError(
    'invalid-answer',
    `HubSpot answered ${answer.status} to ${request.method} ${request.path}, but not with what it documents. ` +
      (changesSomething(request) ? 'The change was accepted: read it back to see it.' : 'Try again.'),
    { status: answer.status },
  );
