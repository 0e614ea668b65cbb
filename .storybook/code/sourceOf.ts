import type { StoryContext } from '@storybook/react-vite';
import { handlerOf } from './handlers';
import { Code, nameOf, type PrintFunction, printJsx, printValue } from './jsx';

/** What a story says of itself for the code that is shown for it, as `parameters.calling`. */
export interface CallingParameters {
  /** Puts the widget into this state. */
  readonly state?: string;
  /** Plays a flow: what a test writes. */
  readonly steps?: readonly string[];
  /** The code itself, where it cannot be made of the story. */
  readonly code?: string;
}

/** A component that a story renders in place of the meta's. */
interface Renders {
  readonly shows?: unknown;
  /** The prop with the component's value, and the handler of its changes. */
  readonly value?: readonly [value: string, onChange: string];
  /** Which words the component takes. */
  readonly words?: readonly string[];
}

type Story = Pick<StoryContext, 'args' | 'component' | 'globals' | 'parameters' | 'name'> & {
  readonly originalStoryFn?: unknown;
};

const indent = (text: string): string => text.replaceAll('\n', '\n  ');

const importLine = (names: Iterable<string>, from: string): string =>
  `import { ${[...new Set(names)].sort((a, b) => a.localeCompare(b)).join(', ')} } from '${from}';`;

/** The components that the code uses. */
const usedIn = (code: string): string[] => [...code.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);

const typeImports = (code: string): string[] =>
  code.includes('as CSSProperties') ? ["import type { CSSProperties } from 'react';"] : [];

/** The words of a component in a language, and the line that imports them. */
const wordsIn = (language: string, words: readonly string[]): [code: string, imports: string] => {
  const dictionary = language === 'pt-BR' ? 'ptBR' : language;
  const parts = words.map((slice) => `${dictionary}.${slice}`);
  return [
    parts.length === 1 ? parts.join('') : `{ ${parts.map((part) => `...${part}`).join(', ')} }`,
    importLine([dictionary], `react-hubspot-calling/messages/${language}`),
  ];
};

const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** A component by itself, in a component of the reader's that holds its value and knows the actions. */
const componentCode = ({ args, component, globals, originalStoryFn }: Story): string => {
  const { shows = component, value, words = [] } = (originalStoryFn ?? {}) as Renders;
  const name = nameOf(shows);
  const hooks: string[] = [];
  const react: string[] = [];
  const imports: string[] = [];

  const printFunction: PrintFunction = (prop, given) => {
    if (/^(?:get|format)/.test(prop)) return given.length > 0 ? '(value) => value' : '() => 0.5';
    return handlerOf(name, prop);
  };

  const shown: Record<string, unknown> = { ...args };
  /** Props whose value is code. */
  const code: Record<string, string> = {};
  if (value && shown[value[0]] !== undefined) {
    const [prop, handler] = value;
    const initial = shown[prop];
    const isAction = handlerOf(name, handler).includes('actions.');
    if (!isAction) {
      const setter = `set${prop.charAt(0).toUpperCase()}${prop.slice(1)}`;
      react.push('useState');
      hooks.push(`const [${prop}, ${setter}] = useState(${printValue(initial, printFunction) ?? ''});`);
      code[prop] = prop;
      code[handler] = setter;
    } else if (prop === 'value') {
      delete shown[prop];
      shown['defaultValue'] = initial;
    }
  }
  const language = String(globals['language'] ?? 'en');
  if (language !== 'en' && words.length > 0) {
    const [messages, line] = wordsIn(language, words);
    code['messages'] = messages;
    imports.push(line);
  }
  const jsx = printJsx(name, { ...shown, ...mapValues(code, (text) => new Code(text)) }, printFunction);
  const usesActions = jsx.includes('actions.');
  if (usesActions) hooks.unshift('const { actions } = useCti();');

  const names = [...usedIn(jsx), ...(usesActions ? ['useCti'] : [])];
  const head = [
    ...typeImports(jsx),
    ...(react.length > 0 ? [importLine(react, 'react')] : []),
    importLine(names, 'react-hubspot-calling'),
    ...imports,
  ].join('\n');
  if (hooks.length === 0) return `${head}\n\n${jsx}`;
  const inside = jsx.includes('\n') ? `(\n    ${indent(indent(jsx))}\n  )` : jsx;
  return `${head}\n\nexport const Example = () => {\n  ${hooks.join('\n  ')}\n  return ${inside};\n};`;
};

const exportName = (name: string): string =>
  name
    .replace(/'/g, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const widgetJsx = ({ args, component, globals }: Story): [jsx: string, imports: string[]] => {
  const language = String(globals['language'] ?? 'en');
  const jsx = printJsx(nameOf(component), args, (prop) =>
    prop === 'onRecord' ? '() => Promise.resolve()' : handlerOf('CallingWidget', prop),
  );
  if (language === 'en') return [jsx, []];
  const dictionary = language === 'pt-BR' ? 'ptBR' : language;
  return [
    jsx.replace(/^<\w+/, (start) => `${start} messages={${dictionary}}`),
    [`import { ${dictionary} } from 'react-hubspot-calling/messages/${language}';`],
  ];
};

/** The widget in a state: in the reader's Storybook, and in a test. */
const stateCode = (story: Story, state: string): string => {
  const [jsx, imports] = widgetJsx(story);
  return [
    ...typeImports(jsx),
    importLine(usedIn(jsx), 'react-hubspot-calling'),
    ...imports,
    importLine(['renderWithCalling'], 'react-hubspot-calling/testing/react'),
    importLine(['withCalling'], 'react-hubspot-calling/testing/storybook'),
    '',
    '// In your Storybook',
    `export const ${exportName(story.name)} = {`,
    `  render: () => ${indent(jsx)},`,
    `  decorators: [withCalling({ state: '${state}' })],`,
    '};',
    '',
    '// In a test',
    `renderWithCalling(${indent(jsx)}, { state: '${state}' });`,
  ].join('\n');
};

/** A flow: what a test writes. */
const flowCode = (story: Story, steps: readonly string[]): string => {
  const [jsx, imports] = widgetJsx(story);
  const code = steps.join('\n');
  const used = ['hubspot', 'phone', 'cti'].filter((name) => new RegExp(`\\b${name}\\.`).test(code));
  return [
    ...(code.includes('screen.') ? ["import { screen } from '@testing-library/react';"] : []),
    ...(code.includes('userEvent.') ? ["import { userEvent } from '@testing-library/user-event';"] : []),
    importLine(usedIn(jsx), 'react-hubspot-calling'),
    ...imports,
    importLine(['renderWithCalling'], 'react-hubspot-calling/testing/react'),
    ...(code.includes('expect(')
      ? ["import { expect, test } from 'vitest';"]
      : ["import { test } from 'vitest';"]),
    '',
    `test('${story.name.replaceAll("'", "\\'")}', async () => {`,
    `  const { ${used.join(', ')} } = renderWithCalling(${indent(jsx)});`,
    `  ${steps.map(indent).join('\n  ')}`,
    '});',
  ].join('\n');
};

/** The code that a reader copies for a story. */
export const sourceOf = (_code: string, context: unknown): string => {
  const story = context as Story;
  const { state, steps, code } = (story.parameters['calling'] ?? {}) as CallingParameters;
  if (code !== undefined) return code.trim();
  if (state !== undefined) return stateCode(story, state);
  if (steps) return flowCode(story, steps);
  return componentCode(story);
};
