// @ts-check
// The pages of the documentation, in the order and the groups of the list in README.md. The site, llms.txt and llms-full.txt have them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';

/**
 * @typedef {object} DocPage
 * @property {string} file Below the project's root.
 * @property {string} group
 * @property {string} title Its first heading.
 * @property {string} text Its Markdown, without the comments that only the compiler of the samples reads.
 */

/** @param {string} text */
const withoutGiven = (text) => text.replace(/<!-- given\n[\s\S]*?-->\n*/g, '');

/** @param {string} file @param {string} group @returns {DocPage} */
const readPage = (file, group) => {
  const text = withoutGiven(readFileSync(join(root, file), 'utf8'));
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (!title) throw new Error(`${file} has no heading. Start it with "# ".`);
  return { file, group, title, text };
};

/** @returns {{ readme: DocPage, pages: DocPage[] }} */
export const readPages = () => {
  const readme = readPage('README.md', '');
  const list = /\n## All pages\n([\s\S]*?)\n## /.exec(readme.text)?.[1];
  if (!list) throw new Error('README.md has no section "All pages".');
  const pages = list
    .trim()
    .split(/^- /m)
    .flatMap((line) => {
      const group = line.split(':')[0] ?? '';
      return [...line.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, file]) => readPage(String(file), group));
    });
  return { readme, pages };
};

/**
 * The first paragraph of a page, in one line and without links.
 * @param {DocPage} page
 */
export const introOf = ({ text }) =>
  (
    text
      .replace(/```[\s\S]*?```/g, '')
      .split(/\n{2,}/)
      .find((block) => /^[A-Z`*[]/.test(block)) ?? ''
  )
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
