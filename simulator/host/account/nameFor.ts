import type { PageInfo } from '../api';

const titles: Readonly<Record<PageInfo['place'], string>> = { page: 'Tab', window: 'Calling window' };

/** A page's name: the one it had before it was loaded anew, if nobody else has it, else the first that is free. */
export const nameFor = (
  place: PageInfo['place'],
  wanted: string | undefined,
  pages: readonly PageInfo[],
): string => {
  const isFree = (name: string): boolean => !pages.some((page) => page.name === name);
  if (wanted?.startsWith(titles[place]) && isFree(wanted)) return wanted;
  // There is hardly ever a second calling window.
  if (place === 'window' && isFree(titles.window)) return titles.window;
  let number = 1;
  while (!isFree(`${titles[place]} ${number}`)) number += 1;
  return `${titles[place]} ${number}`;
};
