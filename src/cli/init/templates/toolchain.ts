import type { Answers } from '../answers';
import type { Files } from '../writeFiles';
import { slugOf } from './hubspotProject';
import { phoneTemplate } from './phones';
import { versions, type PackageName } from './versions';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const pick = (names: readonly PackageName[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, versions[name]]));

const sorted = (packages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The address as one word for sh and for cmd.exe, which expand $, `, % and ! even in double quotes. */
const quoted = (url: string): string =>
  /^[\w:/.+,=-]*$/.test(url)
    ? url
    : `"${url.replace(/[$`!]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}"`;

const simulate = (vite: string, url: string, more: readonly string[] = []): string =>
  [
    'react-hubspot-calling simulate http://127.0.0.1:5173/',
    ...more,
    `--with "${vite}" --project . --deployed ${quoted(url)} --settings calling-settings.json --open`,
  ].join(' ');

/** The scripts of a phone that calls through a service. */
const phoneScripts = ({ url, phone }: Answers): Record<string, string> => {
  const { source, callsSimulator = false } = phoneTemplate(phone);
  if (source === undefined) return {};
  return { 'dev:phone': simulate('vite --mode phone', url, callsSimulator ? ['--sip'] : []) };
};

const manifest = (answers: Answers, dependency: string): object => ({
  name: slugOf(answers.name),
  private: true,
  version: '0.0.0',
  type: 'module',
  scripts: {
    dev: simulate('vite', answers.url),
    ...phoneScripts(answers),
    test: 'vitest run',
    build: 'tsc && vite build',
    doctor: `react-hubspot-calling doctor ${quoted(answers.url)} --project . --settings calling-settings.json`,
  },
  dependencies: sorted({
    ...pick(['react', 'react-dom', 'styled-components', ...phoneTemplate(answers.phone).packages]),
    'react-hubspot-calling': dependency,
  }),
  devDependencies: pick([
    '@testing-library/dom',
    '@testing-library/react',
    '@testing-library/user-event',
    '@types/react',
    '@types/react-dom',
    '@vitejs/plugin-react',
    'jsdom',
    'typescript',
    'vite',
    'vitest',
  ]),
});

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    isolatedModules: true,
    skipLibCheck: true,
    types: ['vite/client'],
  },
  include: ['widget'],
};

const viteConfig = `import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the widget can be served from any folder.
  base: './',
  plugins: [react()],
  // The simulator is on localhost. With the widget on 127.0.0.1 the two are different sites, as in HubSpot.
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: { environment: 'jsdom', include: ['widget/**/*.test.tsx'], testTimeout: 120_000 },
});
`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const indexHtml = (name: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapeHtml(name)}</title>
    <style>
      html,
      body,
      #root {
        height: 100%;
        margin: 0;
      }
    </style>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/widget/main.tsx"></script>
  </body>
</html>
`;

export const toolchain = (answers: Answers, dependency: string): Files => ({
  'package.json': json(manifest(answers, dependency)),
  'tsconfig.json': json(tsconfig),
  'vite.config.ts': viteConfig,
  'index.html': indexHtml(answers.name),
  '.gitignore': 'node_modules/\ndist/\n',
});
