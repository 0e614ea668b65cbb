/**
 * One or two letters that stand for a name on a small disc: the first of its first and last word.
 * @returns `''` where the name has no letter, as a phone number has none.
 */
export const initialsOf = (name: string): string => {
  const firsts = [...name.matchAll(/(?<![\p{L}\p{M}'’])\p{L}\p{M}*/gu)].map(([first]) => first);
  return [firsts[0], firsts.length > 1 ? firsts.at(-1) : undefined].join('').toLocaleUpperCase();
};
