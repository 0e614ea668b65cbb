/** @throws an Error for a name that does not exist: it would do nothing, and a test would pass */
export const checkNames = (what: string, given: readonly string[], known: readonly string[]): void => {
  const stranger = given.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new Error(`There is no ${what} "${stranger}". There are: ${known.join(', ')}.`);
};
