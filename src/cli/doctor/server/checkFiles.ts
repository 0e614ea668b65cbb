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

/** A file that a page names, and the type that browsers want of it; absent if they take any. */
interface NamedFile {
  readonly url: URL;
  readonly type?: RegExp;
}

const scriptType = /^(text|application)\/(x-)?(java|ecma|j|live)script/i;

/** Browsers load modules and styles of the right type only; other scripts of nearly any. */
const wantedType = (tag: string): Pick<NamedFile, 'type'> => {
  if (/^<script/i.test(tag))
    return /^module$/i.test(attribute(tag, 'type') ?? '') ? { type: scriptType } : {};
  return /stylesheet/i.test(attribute(tag, 'rel') ?? '') ? { type: /^text\/css/i } : { type: scriptType };
};

/** The scripts and styles that a page names, in full. */
export const filesOf = (html: string, page: URL): readonly NamedFile[] => {
  const tags = html.match(tagPattern) ?? [];
  const base = tags.filter((tag) => /^<base/i.test(tag)).map((tag) => attribute(tag, 'href'))[0];
  const from = base !== undefined && URL.canParse(base, page.href) ? new URL(base, page) : page;
  return tags
    .filter(isNeeded)
    .flatMap((tag) => {
      const address = attribute(tag, 'src') ?? attribute(tag, 'href');
      if (address === undefined || !URL.canParse(address, from.href)) return [];
      return { url: new URL(address, from), ...wantedType(tag) };
    })
    .slice(0, fileLimit);
};

const isMissing = ({ status, headers }: Answer): boolean =>
  status >= 400 || /^text\/html\b/i.test(headers['content-type'] ?? '');

/** What is wrong with a file: it is not there, or browsers refuse its type. */
interface FileProblem {
  readonly kind: 'missing' | 'type';
  readonly message: string;
}

const checkFile = async ({ url: { href }, type }: NamedFile): Promise<FileProblem | undefined> => {
  try {
    const answer = await getAnswer(new URL(href));
    const given = answer.headers['content-type'] ?? '';
    if (isMissing(answer))
      return {
        kind: 'missing',
        message: `${href} answers with ${answer.status === 200 ? 'a web page' : `status ${answer.status}`}`,
      };
    return type === undefined || type.test(given)
      ? undefined
      : { kind: 'type', message: `${href} (${given || 'no type'})` };
  } catch {
    return { kind: 'missing', message: `${href} cannot be reached` };
  }
};

const fixFor = (page: URL): string =>
  page.pathname.endsWith('/')
    ? 'Deploy the whole build, and check the base address it was built for.'
    : 'If the widget is in a folder, use its address with a slash at its end: relative addresses depend on it.';

/** Whether the page's scripts and styles are where it looks for them. */
export const checkFiles = async ({ body }: Answer, page: URL): Promise<readonly Finding[]> => {
  const files = filesOf(body, page);
  const insecure = files.filter(({ url }) => page.protocol === 'https:' && url.protocol === 'http:');
  const own = files.filter(({ url }) => url.origin === page.origin);
  const problems = (await Promise.all(own.map(checkFile))).filter((problem) => problem !== undefined);
  const messagesOf = (wanted: FileProblem['kind']): readonly string[] =>
    problems.filter(({ kind }) => kind === wanted).map(({ message }) => message);
  const [missing, mistyped] = [messagesOf('missing'), messagesOf('type')];
  const findings = [
    ...(insecure.length > 0
      ? [
          error(
            'mixed-content',
            `The page loads ${insecure.map(({ url }) => url.href).join(', ')} without https: browsers block that.`,
            'Load everything over https.',
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [error('files', `Part of the widget is missing: ${missing.join('; ')}.`, fixFor(page))]
      : []),
    ...(mistyped.length > 0
      ? [
          error(
            'file-types',
            `Browsers refuse files for their Content-Type: ${mistyped.join('; ')}.`,
            'Serve scripts as text/javascript and styles as text/css.',
          ),
        ]
      : []),
  ];
  return findings.length > 0 ? findings : [ok('files', "The page's scripts and styles are there.")];
};
