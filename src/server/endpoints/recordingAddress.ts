/** Where in an address the external id of a call is. */
export type IdPlace =
  | { in: 'path'; fromEnd: number; before: string; after: string }
  | { in: 'query'; name: string; before: string; after: string };

const placeholder = '%s';

const around = (text: string): { before: string; after: string } | undefined => {
  const index = text.indexOf(placeholder);
  return index < 0
    ? undefined
    : { before: text.slice(0, index), after: text.slice(index + placeholder.length) };
};

/**
 * Finds the place of `%s` in the address that is registered with HubSpot. Its path segment is counted from the end,
 * because a proxy may take a prefix off the path.
 */
export const findIdPlace = (template: string): IdPlace | undefined => {
  const [path = '', query = ''] = template.replace(/#.*$/s, '').split('?', 2);
  const segments = path.split('/');
  const index = segments.findIndex((segment) => segment.includes(placeholder));
  const inPath = around(segments[index] ?? '');
  if (inPath) return { in: 'path', fromEnd: segments.length - index, ...inPath };
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    const inQuery = around(value);
    if (inQuery) return { in: 'query', name, ...inQuery };
  }
  return undefined;
};

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The external id of the call that a request asks for, decoded, or undefined. */
export const readExternalId = (address: string, place: IdPlace): string | undefined => {
  const { pathname, searchParams } = new URL(address);
  const text =
    place.in === 'path'
      ? decode(pathname.split('/').at(-place.fromEnd) ?? '')
      : (searchParams.get(place.name) ?? undefined);
  const { before, after } = place;
  if (text === undefined || text.length <= before.length + after.length) return undefined;
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
  return text.slice(before.length, text.length - after.length);
};
