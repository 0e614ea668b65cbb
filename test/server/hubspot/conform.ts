import type { Kind, Shape } from './apiDescription';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const simple: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  'date-time': (value) => typeof value === 'string' && new Date(value).toISOString() === value,
};

/** What in a value is not as its description says. */
export const problemsOf = (value: unknown, kind: Kind, place = 'body'): string[] => {
  if (typeof kind === 'string') return simple[kind]!(value) ? [] : [`${place} is not a ${kind}`];
  if (Array.isArray(kind)) return kind.includes(value) ? [] : [`${place} is not one of ${kind.join()}`];
  if ('each' in kind)
    return Array.isArray(value)
      ? value.flatMap((entry, index) => problemsOf(entry, kind.each, `${place}[${index}]`))
      : [`${place} is not a list`];
  const { required, fields } = kind as Shape;
  if (!isObject(value)) return [`${place} is not an object`];
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${place} lacks ${name}`),
    ...Object.entries(value).flatMap(([name, entry]) =>
      name in fields
        ? problemsOf(entry, fields[name]!, `${place}.${name}`)
        : [`${place}.${name} is not described`],
    ),
  ];
};
