import { basename } from 'node:path';
import { ask } from '../ask';
import type { Context } from '../context';
import { isInteractive, say } from '../context';
import { usageError } from '../exit';
import type { PhoneName } from './templates/phones';
import { phoneNames, phones } from './templates/phones';

/** What a project is made from. */
export interface Answers {
  /** The app's name in HubSpot. */
  readonly name: string;
  /** The widget's address in production: https, with a slash or a file at its end. */
  readonly url: string;
  readonly phone: PhoneName;
}

/** What the flags of `init` may say. */
export interface InitFlags {
  name?: string | undefined;
  url?: string | undefined;
  phone?: string | undefined;
  yes?: boolean | undefined;
}

const defaultUrl = 'https://phone.example.com/widget/';

/** `acme-phone` as people write it: `Acme Phone`. */
const nameOf = (folder: string): string =>
  basename(folder)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ') || 'Phone';

const readName = (text: string): string => {
  if (text.trim() === '' || /[\p{Cc}"\\]/u.test(text))
    throw usageError(`--name takes a name without quotes and backslashes, and got ${JSON.stringify(text)}.`);
  return text.trim();
};

/** HubSpot loads nothing but https. Without the slash at its end, relative addresses in the page lead to the wrong folder. */
const readUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:')
    throw usageError(
      `--url takes the widget's https address in production, such as ${defaultUrl}, and got ${JSON.stringify(text)}.`,
    );
  if (url.username !== '' || url.password !== '')
    throw usageError('--url has a user name or password: browsers refuse to frame such an address.');
  url.hash = '';
  if (!/\/([^/]*\.[^/]*)?$/.test(url.pathname)) url.pathname += '/';
  return url.href;
};

const readPhone = (text: string): PhoneName => {
  const byNumber = /^\d+$/.test(text) ? phoneNames[Number(text) - 1] : undefined;
  const phone = byNumber ?? phoneNames.find((name) => name === text.toLowerCase());
  if (phone) return phone;
  throw usageError(`--phone takes one of ${phoneNames.join(', ')}, and got ${JSON.stringify(text)}.`);
};

const askFor = async <T>(
  context: Context,
  question: string,
  fallback: string,
  read: (text: string) => T,
): Promise<T> => {
  const answer = await ask(context, `${question} (${fallback}): `);
  return read(answer === '' ? fallback : answer);
};

const askForPhone = (context: Context): Promise<PhoneName> => {
  phoneNames.forEach((name, index) =>
    say(context, `  ${index + 1}  ${name.padEnd(7)} ${phones[name].title}`),
  );
  return askFor(context, 'Which phone?', 'fake', readPhone);
};

/** The flags, and for what they leave open the user's answers, or the defaults. */
export const getAnswers = async (folder: string, flags: InitFlags, context: Context): Promise<Answers> => {
  const given = {
    name: flags.name === undefined ? undefined : readName(flags.name),
    url: flags.url === undefined ? undefined : readUrl(flags.url),
    phone: flags.phone === undefined ? undefined : readPhone(flags.phone),
  };
  const defaults = { name: nameOf(folder), url: defaultUrl, phone: 'fake' as const };
  if (flags.yes)
    return {
      name: given.name ?? defaults.name,
      url: given.url ?? defaults.url,
      phone: given.phone ?? defaults.phone,
    };
  const isComplete = Object.values(given).every((value) => value !== undefined);
  if (!isComplete && !isInteractive(context))
    throw usageError('Without a terminal init cannot ask: add --yes to take the defaults.');
  return {
    name: given.name ?? (await askFor(context, "The app's name in HubSpot", defaults.name, readName)),
    url: given.url ?? (await askFor(context, "The widget's address in production", defaults.url, readUrl)),
    phone: given.phone ?? (await askForPhone(context)),
  };
};
