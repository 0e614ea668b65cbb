// @ts-check
// Copies of the pages for TypeDoc: each with its title and group in front.
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../entries.mjs';
import { readPages } from './pages.mjs';

/** @param {string} text The Markdown around code. @param {(text: string) => string} change */
const outsideCode = (text, change) =>
  text
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/**
 * Copies the files that a page links to, such as pictures. A link to what has no page in the site, such as a folder, becomes text.
 * @param {string} text @param {string} file The page. @param {Set<string>} pages @param {string} folder
 */
const withFiles = (text, file, pages, folder) =>
  text.replace(/\[([^\]]*)\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)/g, (link, words, path) => {
    const target = join(dirname(file), path);
    if (pages.has(target)) return link;
    if (!statSync(join(root, target)).isFile()) return words;
    mkdirSync(dirname(join(folder, target)), { recursive: true });
    copyFileSync(join(root, target), join(folder, target));
    return link;
  });

/**
 * @param {string} folder Is emptied.
 * @returns {{ readme: string, documents: string[] }} The copies.
 */
export const stagePages = (folder) => {
  rmSync(folder, { recursive: true, force: true });
  const { readme, pages } = readPages();
  const files = new Set([readme, ...pages].map(({ file }) => file));

  /** @param {import('./pages.mjs').DocPage} page */
  const stage = ({ file, group, title, text }) => {
    const head = group && `---\ntitle: ${JSON.stringify(title)}\ncategory: ${JSON.stringify(group)}\n---\n\n`;
    const body = outsideCode(text, (part) => withFiles(part, file, files, folder));
    const copy = join(folder, file);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, head + body);
    return copy;
  };
  return { readme: stage(readme), documents: pages.map(stage) };
};
