// @ts-check
// The API reference, which TypeDoc reads from the TSDoc in the declarations that `npm run build` made: what users see.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Application, Comment, CommentTag, Converter, LogLevel, Logger, ReflectionKind } from 'typedoc';
import { entries, packageName, root } from '../entries.mjs';
import { categoriesOf, categoryOrder } from './categories.mjs';
import { readPages } from './pages.mjs';

/** Keeps what TypeDoc warns about: a link without a target, a parameter that does not exist, a type that no entry exports. */
class Warnings extends Logger {
  /** @type {string[]} */
  found = [];

  /** @override @param {string} message @param {LogLevel} level */
  log(message, level) {
    if (level >= LogLevel.Warn) this.found.push(message);
  }
}

/** @param {string} path An entry's public path, such as `./core`. */
const importOf = (path) => packageName + path.slice(1);

/** @param {import('typedoc').Reflection} reflection @param {string} category */
const addCategory = (reflection, category) => {
  reflection.comment ??= new Comment();
  reflection.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: category }]));
};

/**
 * Gives each entry the name that users import, and its exports the headings of their sources.
 * @param {import('typedoc').ProjectReflection} project
 */
const arrange = (project) => {
  for (const module of project.children ?? []) {
    const entry = entries.find(({ name }) => name === module.name);
    if (!entry) throw new Error(`TypeDoc made a module of ${module.name}, which is not an entry.`);
    module.name = importOf(entry.path);
    addCategory(module, 'API reference');
    const categories = categoriesOf(entry.source);
    if (new Set(categories.values()).size < 3) continue;
    for (const child of module.children ?? [])
      for (const described of child.signatures ?? [child])
        addCategory(described, categories.get(child.name) ?? 'Basics');
  }
};

/** Components take `{ … }: Props`, which has no name in their types. @param {import('typedoc').ProjectReflection} project */
const nameProps = (project) => {
  for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter))
    if (parameter.name === '__namedParameters') parameter.name = 'props';
};

/** Of the pages. */
const groups = new Set(readPages().pages.map(({ group }) => group));

/**
 * Sets TypeDoc up for the entries.
 * @param {import('typedoc').TypeDocOptions} options
 */
const setUp = async (options) => {
  const missing = entries.filter(({ name }) => !existsSync(join(root, 'dist', `${name}.d.ts`)));
  if (missing.length > 0) throw new Error('An entry is not built. Run npm run build first.');
  const app = await Application.bootstrapWithPlugins(
    {
      name: packageName,
      entryPoints: entries.map(({ name }) => join(root, 'dist', `${name}.d.ts`)),
      tsconfig: join(root, 'scripts/docs/tsconfig.json'),
      readme: 'none',
      disableSources: true,
      skipErrorChecking: true,
      // What every element has, such as `onClick`, is React's to document.
      excludeExternals: true,
      excludeInternal: true,
      categorizeByGroup: false,
      categoryOrder: [...groups, 'API reference', ...categoryOrder],
      sortEntryPoints: false,
      sort: ['kind'],
      kindSortOrder: [
        'Document',
        'Module',
        'Function',
        'Class',
        'Variable',
        'Reference',
        'Interface',
        'TypeAlias',
      ],
      ...options,
    },
    [],
  );
  const warnings = new Warnings();
  app.logger = warnings;
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    arrange(project);
    nameProps(project);
  });
  return { app, warnings };
};

const documentable =
  ReflectionKind.Function |
  ReflectionKind.Variable |
  ReflectionKind.Class |
  ReflectionKind.Interface |
  ReflectionKind.TypeAlias |
  ReflectionKind.Property |
  ReflectionKind.Method |
  ReflectionKind.Accessor;

/** A field that a type has as `undefined` only, so that it can be read without a check. @param {import('typedoc').DeclarationReflection} reflection */
const isAbsent = ({ flags, type }) => flags.isOptional && (!type || String(type) === 'undefined');

/**
 * Which public names and members have TSDoc. A type that is written inside another is part of what the outer one's TSDoc says.
 * @param {import('typedoc').ProjectReflection} project
 * @returns {{ names: number, undocumented: string[] }}
 */
export const readCompleteness = (project) => {
  const names = /** @type {import('typedoc').DeclarationReflection[]} */ (
    project.getReflectionsByKind(documentable)
  ).filter((one) => !one.isReference() && !one.parent?.kindOf(ReflectionKind.TypeLiteral) && !isAbsent(one));
  const undocumented = names.filter(
    (one) => !(one.signatures ?? [one]).some(({ comment }) => comment?.hasVisibleComponent()),
  );
  return { names: names.length, undocumented: undocumented.map((one) => one.getFullName()) };
};

/**
 * Reads the entries.
 * @param {import('typedoc').TypeDocOptions} [options]
 */
export const readReference = async (options = {}) => {
  const { app, warnings } = await setUp(options);
  const project = await app.convert();
  if (!project) throw new Error(`TypeDoc could not read the types:\n${warnings.found.join('\n')}`);
  app.validate(project);
  return { app, project, warnings: warnings.found };
};
