import type { PageInfo } from '../api';

const titles: Readonly<Record<PageInfo['place'], string>> = { page: 'Tab', window: 'Calling window' };

/** A page's name: the one from before its reload if no other page has it, else the first free one. */
export const nameFor = (
  place: PageInfo['place'],
  wanted: string | undefined,
  pages: readonly PageInfo[],
): string => {
  const isFree = (name: string): boolean => !pages.some((page) => page.name === name);
  if (wanted?.startsWith(titles[place]) && isFree(wanted)) return wanted;
  // A second calling window is rare.
  if (place === 'window' && isFree(titles.window)) return titles.window;
  let number = 1;
  while (!isFree(`${titles[place]} ${number}`)) number += 1;
  return `${titles[place]} ${number}`;
};
