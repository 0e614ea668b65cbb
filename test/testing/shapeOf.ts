/** What is compared by its value; of everything else only the type counts. */
const exact: readonly string[] = [
  'status',
  'reason',
  'code',
  'phoneCode',
  'direction',
  'endStatus',
  'windowRole',
  'iframeLocation',
  'callerIdType',
  'waitsFor',
  'quality',
  'objectType',
  'objectTypeId',
  'calleeObjectTypeId',
];

/** What a value is made of: two states with the same shape look the same to a UI. Absent and `undefined` are one. */
export const shapeOf = (value: unknown, key = ''): unknown => {
  if (value === null || typeof value === 'boolean' || exact.includes(key)) return value;
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  if (typeof value !== 'object') return typeof value;
  // Calls are kept by their ids, which differ.
  if (key === 'calls') return Object.values(value).map((call) => shapeOf(call));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, item]) => item !== undefined && name !== 'actions')
      .map(([name, item]) => [name, shapeOf(item, name)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
};
