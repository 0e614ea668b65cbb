/** Where the simulated CRM is, as its address says it: `#/0-1`, `#/0-1/101`, `#/calls`. */
export type Route =
  | { readonly page: 'list'; readonly objectTypeId: string }
  | { readonly page: 'record'; readonly recordId: number }
  | { readonly page: 'calls' };

export const readRoute = (hash: string, fallback: string): Route => {
  const [, first, second] = hash.split('/');
  if (first === 'calls') return { page: 'calls' };
  if (second !== undefined && Number.isSafeInteger(Number(second)))
    return { page: 'record', recordId: Number(second) };
  return { page: 'list', objectTypeId: first === undefined || first === '' ? fallback : first };
};

export const listHash = (objectTypeId: string): string => `#/${objectTypeId}`;

export const recordHash = ({ id, objectTypeId }: { id: number; objectTypeId: string }): string =>
  `#/${objectTypeId}/${id}`;

export const callsHash = '#/calls';
