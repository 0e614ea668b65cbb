import { ReflectionKind, type DeclarationReflection, type ProjectReflection } from 'typedoc';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../../scripts/docs/links.mjs';
import { readPages } from '../../scripts/docs/pages.mjs';
import { readCompleteness } from '../../scripts/docs/reference.mjs';
import { writeSite } from '../../scripts/docs/site.mjs';
import { entries, packageName, root } from '../../scripts/entries.mjs';
import { publicNamesOf } from './publicNames';

let site: string;
let project: ProjectReflection;
let warnings: string[];

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'docs-site-'));
  ({ project, warnings } = await writeSite(site));
  // Seconds of computing, and more on a busy machine.
}, 600_000);

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

const page = (url: string) => readFileSync(join(site, url), 'utf8');
const addressOf = (entry: string) => (entry === '.' ? 'index' : entry.slice(2));

const declared = (name: string): DeclarationReflection => {
  const module = project.children?.find((child) => child.name === packageName);
  const found = module?.children?.find((child) => child.name === name);
  if (!found) throw new Error(`The API reference has no ${name}.`);
  return found;
};

describe('the API reference', () => {
  it('has nothing that TypeDoc warns about: links, parameters, types that cannot be imported', () => {
    expect(warnings).toEqual([]);
  });

  it.each(entries)('lists every public name of $path', ({ name, path }) => {
    const names = publicNamesOf(name);
    expect(names.length).toBeGreaterThan(0);
    const module = project.children?.find((child) => child.name === packageName + path.slice(1));
    const listed = module?.children?.map((child) => child.name) ?? [];
    expect(names.filter((exported) => !listed.includes(exported))).toEqual([]);
    expect(existsSync(join(site, `api/${addressOf(path)}.html`))).toBe(true);
  });

  it('says something about every name and about every member', () => {
    expect(readCompleteness(project).undocumented).toEqual([]);
  });

  it.each(['CallingProviderProps', 'CtiActions', 'CtiState', 'CallingWidgetProps'])(
    'has a page for %s',
    (name) => {
      const members = declared(name).children?.filter((child) => !child.flags.isExternal) ?? [];
      expect(members.length).toBeGreaterThan(8);
      const html = page(`api/index/${name}.html`);
      expect(
        members
          .map((member) => member.name)
          .filter((member) => !html.includes(`id="${member.toLowerCase()}`)),
      ).toEqual([]);
    },
  );

  it('says what each error code means', () => {
    const aliases = project.getReflectionsByKind(ReflectionKind.TypeAlias) as DeclarationReflection[];
    const codes = aliases.filter(({ name }) => name.endsWith('ErrorCode'));
    expect(codes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['CtiErrorCode', 'SoftphoneErrorCode', 'HubSpotApiErrorCode']),
    );
    const unexplained = codes.flatMap(({ name, type }) =>
      type?.type === 'union'
        ? type.types
            .filter((_, index) => !type.elementSummaries?.[index]?.length)
            .map((code) => `${name}: ${String(code)}`)
        : [`${name} is not a union`],
    );
    expect(unexplained).toEqual([]);
  });

  it('has a page for every component and every hook', () => {
    const exported = readFileSync(join(root, 'test/package/exports/index.txt'), 'utf8');
    const shown = [...exported.matchAll(/^value ((?:use)?[A-Z]\w+)$/gm)].map(([, name]) => String(name));
    expect(shown).toEqual(expect.arrayContaining(['CallTimer', 'CallingProvider', 'useCti']));
    expect(shown.filter((name) => !existsSync(join(site, `api/index/${name}.html`)))).toEqual([]);
  });
});

describe('the site', () => {
  it('has every page of docs/', () => {
    const files = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
    const listed = readPages().pages.map(({ file }) => file);
    expect(files.filter((file) => !listed.includes(`docs/${file}`))).toEqual([]);
    expect(files.filter((file) => !existsSync(join(site, 'docs', file.replace(/md$/, 'html'))))).toEqual([]);
  });

  it('has no link that leads nowhere, and loads nothing from another server', () => {
    const isToCome = (target: string) => target.startsWith('storybook/');
    expect(checkLinks(site, { isToCome })).toEqual({ broken: [], elsewhere: [] });
  });

  it('finds a link that leads nowhere', () => {
    const isToCome = () => false;
    expect(checkLinks(site, { isToCome }).broken).toContain('index.html → storybook/index.html');
  });

  it('has a search index with the pages and the names', () => {
    expect(page('assets/search.js').length).toBeGreaterThan(10_000);
  });
});
