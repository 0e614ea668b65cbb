import type { Cti } from '../../../src/cti/createCti';

/** Where the calls of a phone are kept. */
const keysOf = (appId: string) => Object.keys(localStorage).filter((key) => key.includes(appId));

/** What is kept began, and was kept, this much earlier. */
export const ageKept = (appId: string, ms: number): void => {
  for (const key of keysOf(appId)) {
    const text = localStorage.getItem(key) ?? '';
    const aged = text.replace(
      /"(keptAt|startedAt)":(\d+)/g,
      (_all, name: string, at: string) => `"${name}":${Number(at) - ms}`,
    );
    localStorage.setItem(key, aged);
  }
};

/** Whether anything is kept by which a call can be taken back. */
export const isKept = (appId: string): boolean =>
  keysOf(appId).some((key) => localStorage.getItem(key)?.includes('"kept"'));

/** What the user sees of the calls. */
export const shownOf = (cti: Cti | undefined) =>
  Object.values(cti?.getSnapshot().calls ?? {}).map(
    ({ id, status, extension, resuming, answeredAt, muted, held }) => ({
      ...{ id, status, extension, resuming, answeredAt, muted, held },
    }),
  );
