import { isValidElement, type ReactElement } from 'react';
import * as library from 'react-hubspot-calling';

/*
 * Prints JSX as a person writes it. What cannot be printed, such as a function, is the caller's to give.
 */

/** The text for a value that JSX cannot show, such as a function; `undefined` leaves the prop out. */
export type PrintFunction = (prop: string, value: (...args: never[]) => unknown) => string | undefined;

/** A value that is code. */
export class Code {
  constructor(readonly text: string) {}
}

const indent = (text: string, by = '  '): string => text.replaceAll('\n', `\n${by}`);

const widest = 90;

/** In one line if there is room, else in several. */
const list = (open: string, parts: readonly string[], close: string, space: string): string => {
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (line.length <= widest && !parts.some((part) => part.includes('\n'))) return line;
  return `${open}\n  ${parts.map((part) => `${indent(part)},`).join('\n  ')}\n${close}`;
};

const quote = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

const keyOf = (key: string): string => (/^[\w$]+$/.test(key) ? key : quote(key));

/** Names in a build are short and mean nothing: what is exported has its name from there. */
const exported = new Map<unknown, string>(Object.entries(library).map(([name, value]) => [value, name]));

/** The name of a component, as it is imported. */
export const nameOf = (type: unknown): string =>
  typeof type === 'string'
    ? type
    : (exported.get(type) ?? (type as { displayName?: string }).displayName ?? '');

export const printValue = (value: unknown, printFunction: PrintFunction, prop = ''): string | undefined => {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'function') return printFunction(prop, value as (...args: never[]) => unknown);
  if (isValidElement(value)) return indent(printElement(value, printFunction));
  if (Array.isArray(value)) {
    const items = value.map((item) => printValue(item, printFunction, prop) ?? 'undefined');
    return items.length === 0 ? '[]' : list('[', items, ']', '');
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).flatMap(([key, field]) => {
      const text = printValue(field, printFunction, key);
      return text === undefined || field === undefined ? [] : [`${keyOf(key)}: ${text}`];
    });
    return fields.length === 0 ? '{}' : list('{', fields, '}', ' ');
  }
  return String(value);
};

const printProp = (name: string, value: unknown, printFunction: PrintFunction): string | undefined => {
  if (value === undefined) return undefined;
  if (value === true) return name;
  if (typeof value === 'string' && !/["\\\n{}]/.test(value)) return `${name}="${value}"`;
  const text = printValue(value, printFunction, name);
  // React's own type knows no variables.
  if (name === 'style' && text?.includes("'--")) return `${name}={${text} as CSSProperties}`;
  return text === undefined ? undefined : `${name}={${text}}`;
};

const childrenOf = (children: unknown, printFunction: PrintFunction): string[] =>
  [children].flat(Infinity).flatMap((child) => {
    if (child === undefined || child === null || typeof child === 'boolean') return [];
    if (isValidElement(child)) return [printElement(child, printFunction)];
    if (typeof child === 'string' && !/[{}<>\n]/.test(child) && child.trim() === child) return [child];
    return [`{${printValue(child, printFunction) ?? '…'}}`];
  });

/** An element with these props. */
export const printJsx = (
  name: string,
  { children, ...props }: Readonly<Record<string, unknown>>,
  printFunction: PrintFunction,
): string => {
  const attributes = Object.entries(props).flatMap(
    ([prop, value]) => printProp(prop, value, printFunction) ?? [],
  );
  const inside = typeof children === 'function' ? [] : childrenOf(children, printFunction);
  const end = inside.length > 0 ? '>' : ' />';
  const line = `<${[name, ...attributes].join(' ')}${end}`;
  const isShort = line.length <= 80 && !attributes.some((attribute) => attribute.includes('\n'));
  const open = isShort
    ? line
    : `<${name}\n  ${attributes.map((attribute) => indent(attribute)).join('\n  ')}\n${end.trim()}`;
  if (inside.length === 0) return open;
  const whole = `${open}${inside.join('')}</${name}>`;
  if (isShort && inside.length === 1 && whole.length <= 80 && !whole.includes('\n')) return whole;
  return `${open}\n  ${inside.map((child) => indent(child)).join('\n  ')}\n</${name}>`;
};

const printElement = ({ type, props }: ReactElement, printFunction: PrintFunction): string =>
  printJsx(nameOf(type), props as Record<string, unknown>, printFunction);
