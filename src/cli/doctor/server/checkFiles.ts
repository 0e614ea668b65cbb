import type { Finding } from '../finding';
import { error, ok } from '../finding';
import type { Answer } from './request';
import { getAnswer } from './request';

/** More files than any page names in its HTML by good reason. */
const fileLimit = 30;

const tagPattern = /<(script|link|base)\b[^>]*>/gi;
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`, 'i').exec(tag)?.[1];
  return found?.replace(/^(["'])(.*)\1$/s, '$2');
};

const isNeeded = (tag: string): boolean =>
  /^<script/i.test(tag) || /stylesheet|modulepreload/i.test(attribute(tag, 'rel') ?? '');

/** The scripts and styles that a page names, in full. */
export const filesOf = (html: string, page: URL): readonly URL[] => {
  const tags = html.match(tagPattern) ?? [];
  const base = tags.filter((tag) => /^<base/i.test(tag)).map((tag) => attribute(tag, 'href'))[0];
  const from = base !== undefined && URL.canParse(base, page.href) ? new URL(base, page) : page;
  return tags
    .filter(isNeeded)
    .map((tag) => attribute(tag, 'src') ?? attribute(tag, 'href'))
    .filter((address) => address !== undefined)
    .filter((address) => URL.canParse(address, from.href))
    .map((address) => new URL(address, from))
    .slice(0, fileLimit);
};

const isMissing = ({ status, headers }: Answer): boolean =>
  status >= 400 || /^text\/html\b/i.test(headers['content-type'] ?? '');

const checkFile = async (file: URL): Promise<string | undefined> => {
  try {
    const answer = await getAnswer(file);
    if (!isMissing(answer)) return undefined;
    return `${file.href} answers with ${answer.status === 200 ? 'a web page' : `status ${answer.status}`}`;
  } catch {
    return `${file.href} cannot be reached`;
  }
};

const fixFor = (page: URL): string =>
  page.pathname.endsWith('/')
    ? 'Deploy the whole build, and check the base address it was built for.'
    : 'If the widget is in a folder, use its address with a slash at its end: relative addresses depend on it.';

/** Whether the page's scripts and styles are where it looks for them. */
export const checkFiles = async ({ body }: Answer, page: URL): Promise<readonly Finding[]> => {
  const files = filesOf(body, page);
  const insecure = files.filter(({ protocol }) => page.protocol === 'https:' && protocol === 'http:');
  const own = files.filter(({ origin }) => origin === page.origin);
  const missing = (await Promise.all(own.map(checkFile))).filter((problem) => problem !== undefined);
  const findings = [
    ...(insecure.length > 0
      ? [
          error(
            'mixed-content',
            `The page loads ${insecure.map(({ href }) => href).join(', ')} without https: browsers block that.`,
            'Load everything over https.',
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [error('files', `Part of the widget is missing: ${missing.join('; ')}.`, fixFor(page))]
      : []),
  ];
  return findings.length > 0 ? findings : [ok('files', "The page's scripts and styles are there.")];
};
