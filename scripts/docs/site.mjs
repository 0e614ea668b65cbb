// @ts-check
// The documentation as a static site: README.md, the pages of docs/ and the API reference, with search. It needs neither a server nor a
// network.
import { basename, join } from 'node:path';
import { BaseRouter, PageEvent } from 'typedoc';
import { packageName, root } from '../entries.mjs';
import { writeLlms } from './llms.mjs';
import { readPages } from './pages.mjs';
import { readReference } from './reference.mjs';
import { stagePages } from './stage.mjs';

/** Short addresses: `docs/testing.html` for docs/testing.md, `api/core/createCti.html` for a name of an entry. */
class Addresses extends BaseRouter {
  /** @type {Map<string, string>} */
  files = new Map(readPages().pages.map(({ title, file }) => [title, basename(file, '.md').toLowerCase()]));

  /** @param {import('typedoc').RouterTarget} target @returns {string} */
  getIdealBaseName(target) {
    const title = this.files.get(target.name);
    if (title !== undefined) return `docs/${title}`;
    /** @type {string[]} */
    const names = [];
    for (let at = target; at.parent; at = at.parent) names.unshift(at.name);
    const [module = '', ...members] = names;
    return ['api', module.slice(packageName.length + 1) || 'index', ...members].join('/');
  }
}

/** @param {string} url A page's address in the site. @param {string} target */
const relativeTo = (url, target) => '../'.repeat(url.split('/').length - 1) + target;

const toolbar = '<div id="tsd-toolbar-links"></div>';
const menu = '<div class="site-menu">';

/** @param {string} url */
const linksOf = (url) =>
  [
    ['Docs', 'docs/getting-started.html'],
    ['API', 'api/index.html'],
    ['Storybook', 'storybook/index.html'],
  ]
    .map(([words, target = '']) => `<a href="${relativeTo(url, target)}">${words}</a>`)
    .join('');

/**
 * Keeps the code in headings: TypeDoc makes their anchors, and the list of a page's headings, of plain text only.
 * @param {any} parser markdown-it
 */
const readCodeInHeadings = (parser) => {
  parser.core.ruler.push('code_in_headings', (/** @type {any} */ { tokens, Token }) => {
    for (const [index, { type }] of tokens.entries()) {
      if (type !== 'heading_open') continue;
      const heading = tokens[index + 1];
      /** @param {string} type @param {string} content */
      const make = (type, content) => Object.assign(new Token(type, '', 0), { content });
      heading.children = heading.children.flatMap((/** @type {any} */ child) =>
        child.type === 'code_inline'
          ? [make('html_inline', '<code>'), make('text', child.content), make('html_inline', '</code>')]
          : [child],
      );
    }
  });
};

/** What a name is, in React's words. @param {string} name @param {string} html Its page. */
const inReactWords = (name, html) =>
  html.replace(/(<h1[^>]*>)(Function|Variable) /, (heading, start) => {
    if (/^use[A-Z]/.test(name)) return `${start}Hook `;
    return /^[A-Z]/.test(name) ? `${start}Component ` : heading;
  });

/**
 * Writes the site, all but its Storybook.
 * @param {string} folder Is emptied.
 * @returns {Promise<{ project: import('typedoc').ProjectReflection, warnings: string[] }>} What TypeDoc read, and what it warned about.
 */
export const writeSite = async (folder) => {
  const { readme, documents } = stagePages(join(root, 'node_modules/.cache/docs-pages'));
  const { app, project, warnings } = await readReference({
    readme,
    projectDocuments: documents,
    router: 'addresses',
    customCss: join(root, 'scripts/docs/theme.css'),
    customJs: join(root, 'scripts/docs/openGroups.js'),
    markdownItLoader: readCodeInHeadings,
    headings: { readme: false, document: false },
    navigation: { includeCategories: true, includeGroups: false, includeFolders: false },
    searchInComments: true,
    searchInDocuments: true,
    includeHierarchySummary: false,
    visibilityFilters: {},
    hideGenerator: true,
    githubPages: false,
  });
  app.renderer.defineRouter('addresses', Addresses);
  app.renderer.on(PageEvent.END, (page) => {
    const links = linksOf(page.url);
    let html = inReactWords(page.model.name, page.contents ?? '');
    for (const [place, withLinks] of [
      [toolbar, `<nav id="tsd-toolbar-links" aria-label="Site">${links}</nav>`],
      // A narrow toolbar has no room for them.
      [menu, `${menu}<nav class="site-links" aria-label="Site">${links}</nav>`],
    ]) {
      if (!place || !html.includes(place)) throw new Error(`${page.url} has no place for the site's links.`);
      html = html.replace(place, String(withLinks));
    }
    page.contents = html;
  });
  await app.generateDocs(project, folder);
  writeLlms(folder, project);
  return { project, warnings };
};
