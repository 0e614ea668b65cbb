// @ts-check
// `npm run docs`: README.md, docs/ and the API reference as a static site in docs-site/, with Storybook in docs-site/storybook/ and
// llms.txt. With `-- --serve` the site is then served on this machine.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';
import { ensureInstalled } from './install.mjs';

/** @param {string} command @param {string[]} args */
const run = (command, ...args) =>
  execFileSync('npm', ['run', '--silent', command, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const makeSite = async () => {
  ensureInstalled();
  const folder = join(root, 'docs-site');
  rmSync(folder, { recursive: true, force: true });
  run('build');
  const { writeSite } = await import('./docs/site.mjs');
  const { checkLinks } = await import('./docs/links.mjs');
  const { readCompleteness } = await import('./docs/reference.mjs');
  const { warnings, project } = await writeSite(folder);
  const { names, undocumented } = readCompleteness(project);
  console.log(`Documented: ${names - undocumented.length} of ${names} public names and members`);
  run('build:storybook', '--', '--output-dir', join(folder, 'storybook'));
  const { broken, elsewhere } = checkLinks(folder);
  const problems = [
    ...warnings,
    ...undocumented.map((name) => `No TSDoc: ${name}`),
    ...broken.map((link) => `The link leads nowhere: ${link}`),
    ...elsewhere.map((element) => `Comes from another server: ${element}`),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) throw new Error('The site is in docs-site/, and has the faults above.');
  return folder;
};

const folder = await makeSite();
console.log(
  'The site is in docs-site/: open docs-site/index.html. Its Storybook needs a server: npm run docs -- --serve',
);
if (process.argv.includes('--serve')) {
  const { serveFiles } = await import('./serveFiles.mjs');
  const { url } = await serveFiles(folder);
  console.log(`${url} has it, with Storybook at ${url}storybook/. Ctrl-C ends it.`);
}
