// @ts-check
// The API reference in the fewest words: for each entry its names with their types and what the TSDoc says.
import { ReflectionKind } from 'typedoc';

/** @param {readonly import('typedoc').CommentDisplayPart[] | undefined} parts */
const wordsOf = (parts = []) =>
  parts
    .map((part) => (part.kind === 'inline-tag' ? `\`${part.text}\`` : part.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** What the TSDoc says, with the defaults and errors. @param {import('typedoc').Comment | undefined} comment */
const textOf = (comment) => {
  if (!comment) return '';
  const tags = comment.blockTags
    .filter(({ tag }) => ['@default', '@throws', '@returns', '@deprecated'].includes(tag))
    .map(({ tag, content }) => {
      const words = wordsOf(content).replace(/^```ts (.*) ```$/, '`$1`');
      return `${tag.slice(1, 2).toUpperCase()}${tag.slice(2)}: ${words}.`.replace(/\.\.$/, '.');
    });
  return [wordsOf(comment.summary), ...tags].filter(Boolean).join(' ');
};

/** @param {import('typedoc').ParameterReflection} parameter */
const parameterOf = ({ name, type, flags }) =>
  `${flags.isRest ? '...' : ''}${name}${flags.isOptional ? '?' : ''}: ${String(type)}`;

/** @param {import('typedoc').SignatureReflection} signature */
const signatureOf = ({ name, typeParameters, parameters, type }) => {
  const types = typeParameters?.length ? `<${typeParameters.map((one) => one.name).join(', ')}>` : '';
  return `${name}${types}(${(parameters ?? []).map(parameterOf).join(', ')}): ${String(type)}`;
};

/** Longer types say little: a list of every state or word. */
const longestCode = 400;

/** @param {string} code @param {string} text */
const line = (code, text) => {
  const whole = code.replace(/\s+/g, ' ');
  const shown = whole.length > longestCode ? `${whole.slice(0, longestCode)}…` : whole;
  return `\`${shown}\`${text && ` ${text}`}`;
};

/** @param {import('typedoc').DeclarationReflection} member @returns {string[]} */
const memberLines = (member) => {
  const { name, flags, type, signatures, comment } = member;
  if (signatures) return signatures.map((one) => `- ${line(signatureOf(one), textOf(one.comment))}`);
  return [`- ${line(`${name}${flags.isOptional ? '?' : ''}: ${String(type)}`, textOf(comment))}`];
};

/** The members that a type adds to those that it extends. @param {import('typedoc').DeclarationReflection} owner */
const ownMembers = ({ children = [] }) => children.filter((child) => !child.inheritedFrom);

/** The members of a union that have TSDoc, such as error codes. @param {import('typedoc').SomeType | undefined} type */
const unionLines = (type) =>
  type?.type === 'union'
    ? type.types.flatMap((one, index) => {
        const text = wordsOf(type.elementSummaries?.[index]);
        return text ? [`- ${line(String(one), text)}`] : [];
      })
    : [];

/** @param {import('typedoc').DeclarationReflection} reflection @returns {string[]} */
const declarationLines = (reflection) => {
  const { name, kind, type, signatures, extendedTypes, comment } = reflection;
  if (signatures) return signatures.map((one) => line(signatureOf(one), textOf(one.comment)));
  if (kind === ReflectionKind.Variable) return [line(`${name}: ${String(type)}`, textOf(comment))];
  const own = ownMembers(reflection);
  if (type && own.length === 0)
    return [line(`type ${name} = ${String(type)}`, textOf(comment)), ...unionLines(type)];
  const extended = extendedTypes?.length ? ` extends ${extendedTypes.join(', ')}` : '';
  const word = kind === ReflectionKind.Class ? 'class' : 'interface';
  return [line(`${word} ${name}${extended}`, textOf(comment)), ...own.flatMap(memberLines)];
};

/** @param {import('typedoc').DeclarationReflection} module An entry. */
const entryText = (module) => {
  const sections = module.categories ?? [{ title: '', children: module.children ?? [] }];
  const seenElsewhere = (module.children ?? [])
    .filter((child) => child.isReference())
    .map(({ name }) => name);
  const blocks = sections.flatMap(({ title, children }) => {
    const texts = /** @type {import('typedoc').DeclarationReflection[]} */ (children)
      .filter((child) => !child.isReference())
      .map((child) => declarationLines(child).join('\n'));
    return texts.length === 0 ? [] : [...(title ? [`### ${title}`] : []), ...texts];
  });
  const also =
    seenElsewhere.length > 0 ? [`Also exports, described above: ${seenElsewhere.join(', ')}.`] : [];
  return [`## import … from '${module.name}'`, ...blocks, ...also].join('\n\n');
};

/** @param {import('typedoc').ProjectReflection} project */
export const referenceText = (project) => (project.children ?? []).map(entryText).join('\n\n');
