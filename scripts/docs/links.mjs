// @ts-check
// What a built site links to and does not have, and what its pages load from elsewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** @param {string} html @param {RegExp} pattern */
const all = (html, pattern) => [...html.matchAll(pattern)].map(([, value]) => String(value));

/** @param {string} text */
const unescape = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

/** @param {string} folder The site. @returns {{ url: string, html: string }[]} Its pages, but those of Storybook. */
const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => String(file).split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('storybook/'))
    .map((url) => ({ url, html: readFileSync(join(folder, url), 'utf8') }));

/**
 * @param {string} folder The site.
 * @param {{ isToCome?: (target: string) => boolean }} [options] `isToCome`: a part that is not built yet.
 * @returns {{ broken: string[], elsewhere: string[] }} Links without a target, as `page → link`, and what pages load from other
 *   servers.
 */
export const checkLinks = (folder, { isToCome = () => false } = {}) => {
  const pages = pagesOf(folder);
  const anchors = new Map(
    pages.map(({ url, html }) => [url, new Set(all(html, /\sid="([^"]+)"/g).map(unescape))]),
  );

  /** @param {string} from @param {string} link */
  const isBroken = (from, link) => {
    const [path = '', anchor = ''] = unescape(link).split('#').map(decodeURIComponent);
    const target = path === '' ? from : posix.join(posix.dirname(from), path);
    if (isToCome(target)) return false;
    if (!existsSync(join(folder, target))) return true;
    return anchor !== '' && anchors.get(target)?.has(anchor) === false;
  };

  const links = pages.flatMap(({ url, html }) =>
    all(html, /\s(?:href|src)="([^"]*)"/g).map((link) => ({ url, link })),
  );
  const broken = links
    .filter(({ link }) => !/^(?:[a-z]+:|#?$)/.test(link))
    .filter(({ url, link }) => isBroken(url, link))
    .map(({ url, link }) => `${url} → ${link}`);
  const elsewhere = pages.flatMap(({ url, html }) =>
    all(
      html,
      /(<(?:script|link|img|iframe|source|video|audio)\b[^>]*\s(?:src|href)="(?:https?:)?\/\/[^>]*>)/g,
    ).map((element) => `${url}: ${element}`),
  );
  return { broken: [...new Set(broken)], elsewhere };
};
