/**
 * The initials for an avatar: the first letters of the first and last word.
 * @returns `''` if the name has no letter, like a phone number.
 */
export const initialsOf = (name: string): string => {
  const firsts = [...name.matchAll(/(?<![\p{L}\p{M}'’])\p{L}\p{M}*/gu)].map(([first]) => first);
  return [firsts[0], firsts.length > 1 ? firsts.at(-1) : undefined].join('').toLocaleUpperCase();
};
