import { redact } from './auth';
import { asFields, asText } from './read';
import type { ApiRequest, RawAnswer } from './request';
import { changesSomething, parseJson } from './request';
import type { CredentialKind } from './version';
import { newestVersionFor } from './version';

const names: Readonly<Record<CredentialKind, string>> = {
  accessToken: 'an OAuth access token',
  developerKey: 'a developer API key',
};

const listOf = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${scopes[0]}` : `one of the scopes ${scopes.join(', ')}`;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** The scopes that HubSpot's own answer names as missing. */
const missingScopes = (answer: RawAnswer): string[] => {
  const fields = asFields(parseJson(answer.text));
  const details = Array.isArray(fields?.errors) ? fields.errors : [];
  const contexts = [fields, ...details.map(asFields)].map((holder) => asFields(holder?.context));
  return contexts.flatMap((context) => [
    ...texts(context?.requiredGranularScopes),
    ...texts(context?.requiredScopes),
    ...texts(context?.missingScopes),
  ]);
};

/** What to do about a 401. */
export const adviseUnauthorized = ({ permission }: ApiRequest, sent: CredentialKind): string => {
  const { credential, version, scopes } = permission;
  if (sent !== credential)
    return (
      `HubSpot's description of version ${version} expects ${names[credential]}` +
      (credential === 'accessToken' ? ` with ${listOf(scopes)}` : '') +
      `, and ${names[sent]} was sent. Use the other kind of credential, or version: '${newestVersionFor(sent)}', which expects ${names[sent]}.`
    );
  return sent === 'developerKey'
    ? 'The developer API key is wrong or was replaced: copy the present one from your developer account.'
    : 'The access token is wrong or has expired (tokens live for half an hour): get a new one.';
};

/** What to do about a 403: it names the missing scope. */
export const adviseForbidden = (
  { permission }: ApiRequest,
  sent: CredentialKind,
  answer: RawAnswer,
): string => {
  const named = [...new Set(missingScopes(answer))].map((scope) => redact(scope, answer.secret));
  if (sent === 'developerKey' && named.length === 0)
    return 'The developer API key is valid, but not for this app: check that the app id belongs to the same developer account.';
  if (sent === 'developerKey')
    return `HubSpot wants ${listOf(named)}, and a developer API key has no scopes: use an OAuth access token that has it.`;
  const scopes = named.length > 0 ? named : permission.scopes;
  return (
    `The access token is valid, but lacks ${listOf(scopes)}: add it to the app, and get a token that was issued after that.` +
    (permission.scopes.some((scope) => scope.startsWith('developers-'))
      ? ' Check also that the app id belongs to the same account.'
      : '')
  );
};

const seconds = (ms: number): string => `${Math.ceil(ms / 1000)} s`;

export const adviseRateLimited = ({ retryAfterMs }: RawAnswer): string =>
  retryAfterMs === undefined
    ? 'Too many requests: wait before the next one.'
    : `Too many requests: HubSpot asks you to wait ${seconds(retryAfterMs)}.`;

export const adviseUnavailable = (request: ApiRequest): string =>
  request.method === 'POST' && changesSomething(request)
    ? 'HubSpot may have carried it out anyway, so it was not sent again: check before you repeat it.'
    : 'The problem is at HubSpot: try again later.';

/** HubSpot's message and those of its `errors`. HubSpot documents all fields of an error answer as optional. */
export const hubspotMessageOf = (fields: Readonly<Record<string, unknown>> | undefined): string | undefined => {
  const details = Array.isArray(fields?.errors) ? fields.errors.slice(0, 5) : [];
  const lines = [fields?.message, ...details.map((detail) => asFields(detail)?.message)].flatMap(
    (line) => asText(line) ?? [],
  );
  return lines.length === 0 ? undefined : [...new Set(lines)].join('; ').slice(0, 1000);
};
