import { CallingSettingsError } from './error';
import { asFields } from './read';

/** Says what is wrong with a value, as in "must be …", or nothing. */
export type Rule = (value: unknown) => string | undefined;

const isHttps = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';

export const httpsAddress: Rule = (value) => (isHttps(value) ? undefined : 'must be a whole https address');

export const nonEmpty: Rule = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a string that is not empty';

export const positive: Rule = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? undefined : 'must be a whole number above 0';

export const notNegative: Rule = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'must be a whole number, 0 or more';

export const trueOrFalse: Rule = (value) =>
  typeof value === 'boolean' ? undefined : 'must be true or false';

const digits: Rule = (value) =>
  /^\d+$/.test(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '')
    ? undefined
    : 'must be an id: digits and nothing else';

/** The rules of a body, by its fields. `required` names those that must be there. */
export interface BodyRules {
  /** What the body is, as in "The calling settings". */
  label: string;
  required: readonly string[];
  rules: Readonly<Record<string, Rule>>;
}

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const invalid = (label: string, problems: readonly string[]): CallingSettingsError =>
  new CallingSettingsError('invalid-input', `${label} cannot be sent: ${problems.join('; ')}.`);

/** The body's fields that are not undefined, or an error that names all that is wrong with them. */
export const checkBody = <T extends object>(body: T, { label, required, rules }: BodyRules): T => {
  const fields = asFields(body);
  if (!fields) throw invalid(label, ['an object with fields is expected']);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const missing = required.filter((name) => fields[name] === undefined).map((name) => `${name} is missing`);
  const wrong = given.flatMap(([name, value]) => {
    const problem = rules[name]?.(value);
    return problem === undefined ? [] : [`${name} ${problem}, and is ${show(value)}`];
  });
  const problems = [...missing, ...wrong];
  if (given.length === 0 && problems.length === 0) problems.push('no field is given');
  if (problems.length > 0) throw invalid(label, problems);
  return Object.fromEntries(given) as T;
};

/** The id as a string of digits, so that nothing but an id can enter an address. Not shown: it may be a mistaken key. */
export const checkId = (id: unknown, label: string): string => {
  const problem = digits(id);
  if (problem !== undefined) throw new CallingSettingsError('invalid-input', `${label} ${problem}.`);
  return String(id);
};

/** Whether the address is of a server on this machine. */
export const isLoopback = ({ hostname }: URL): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** The address of HubSpot's API without its last slash: https, or a server on this machine. */
export const checkBaseUrl = (baseUrl: string): string => {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isSafe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
  if (!isSafe || url.username || url.password || url.search || url.hash)
    throw new CallingSettingsError(
      'invalid-input',
      'baseUrl must be an https address (or http on this machine) without user, query or fragment: it is sent the credentials.',
    );
  return url.href.replace(/\/+$/, '');
};

/** A number option within its bounds. */
export const checkOption = (name: string, value: number, least: number, most: number): number => {
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new CallingSettingsError(
    'invalid-input',
    `${name} must be a number from ${least} to ${most}, and is ${value}.`,
  );
};
