import { HubSpotApiError } from './error';
import { asFields } from './read';

/** Says what is wrong with a value, as in "must be …", or nothing. */
export type Rule = (value: unknown) => string | undefined;

export const isHttpsAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';

/** Browsers refuse to frame an address with a user name or password, which would also be a secret that users see. */
const hasCredentials = (address: string): boolean => {
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
};

export const httpsAddress: Rule = (value) => {
  if (!isHttpsAddress(value)) return 'must be a complete https address';
  return hasCredentials(value) ? 'must have no user name or password' : undefined;
};

export const nonEmpty: Rule = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a string that is not empty';

export const positive: Rule = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? undefined : 'must be a whole number above 0';

export const notNegative: Rule = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'must be a whole number, 0 or more';

export const trueOrFalse: Rule = (value) =>
  typeof value === 'boolean' ? undefined : 'must be true or false';

export const digits: Rule = (value) =>
  /^\d+$/.test(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '')
    ? undefined
    : 'must be an id: digits and nothing else';

/** Passes anything: for fields that HubSpot itself checks. */
export const anything: Rule = () => undefined;

/** The rules of a body. */
export interface BodyRules {
  /** What the body is, as in "The calling settings". */
  label: string;
  /** The fields that must be there. */
  required: readonly string[];
  /** All fields of the body, each with its rule. */
  rules: Readonly<Record<string, Rule>>;
  /** Fields of HubSpot's answer that are not sent back: what was read can be saved again. */
  readOnly?: readonly string[];
}

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value).replace(/\/\/[^/]*@/, '//…@') : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** The body's fields that aren't undefined, or an error that names everything that is wrong with them. */
export const checkBody = <T extends object>(body: T, description: BodyRules): T => {
  const { label, required, rules, readOnly = [] } = description;
  const invalid = (problems: readonly string[]): HubSpotApiError =>
    new HubSpotApiError('invalid-input', `${label} cannot be sent: ${problems.join('; ')}.`);
  const fields = asFields(body);
  if (!fields) throw invalid(['an object with fields is expected']);
  const given = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && !readOnly.includes(name),
  );
  const missing = required.filter((name) => fields[name] === undefined).map((name) => `${name} is missing`);
  const wrong = given.flatMap(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) return [`${name} is not one of its fields (${Object.keys(rules).join(', ')})`];
    const problem = rule(value);
    return problem === undefined ? [] : [`${name} ${problem}, and is ${show(value)}`];
  });
  const problems = [...missing, ...wrong];
  if (given.length === 0 && problems.length === 0) problems.push('no field is given');
  if (problems.length > 0) throw invalid(problems);
  return Object.fromEntries(given) as T;
};

/** The id as a string of digits, so that nothing else can enter an address. Not shown: it may be a mistaken key. */
export const checkId = (id: unknown, label: string): string => {
  const problem = digits(id);
  if (problem !== undefined) throw new HubSpotApiError('invalid-input', `${label} ${problem}.`);
  return String(id);
};

/** A 64-bit id for a JSON body: a number, or its digits if JavaScript can't hold the number exactly. */
export const toNumericId = (id: unknown, label: string): number | string => {
  const text = checkId(id, label);
  return Number.isSafeInteger(Number(text)) ? Number(text) : text;
};

/** Whether the address belongs to a server on this machine. */
export const isLoopback = ({ hostname }: URL): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Https, or a server on this machine: safe for secrets. */
const isSafeAddress = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

/** A complete address that is safe to fetch private data from. */
export const isSafe = (address: string): boolean =>
  URL.canParse(address) && isSafeAddress(new URL(address));

/** The address of HubSpot's API without its last slash: https, or a server on this machine. */
export const checkBaseUrl = (baseUrl: string): string => {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !isSafeAddress(url) || url.username || url.password || url.search || url.hash)
    throw new HubSpotApiError(
      'invalid-input',
      'baseUrl must be an https address (or http on this machine) without user, query or fragment, because the credentials are sent to it.',
    );
  return url.href.replace(/\/+$/, '');
};

/** A number option within its limits. */
export const checkOption = (name: string, value: number, least: number, most: number): number => {
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new HubSpotApiError(
    'invalid-input',
    `${name} must be a number from ${least} to ${most}, and is ${value}.`,
  );
};
