import { defaultOptions, type Account } from '../../src/testing/hubspot/world';
import type { AppOptions } from './appOptions';

const key = 'simulated-hubspot';
const version = 2;

/** Keeps the account for the next page that is opened in this browser when none is left. */
export const keepAccount = (storage: Storage, account: Account): void => {
  try {
    storage.setItem(key, JSON.stringify({ version, account }));
  } catch {
    // Full or denied: with its last page the account is forgotten.
  }
};

/** The account as it was when the last page was closed, if that can still be read. */
export const keptAccount = (storage: Storage): Account | undefined => {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as {
      version?: unknown;
      account: Account;
    } | null;
    if (kept?.version !== version) return undefined;
    return { ...kept.account, options: { ...defaultOptions, ...kept.account.options } };
  } catch {
    return undefined;
  }
};

export const forgetAccount = (storage: Storage): void => {
  try {
    storage.removeItem(key);
  } catch {
    // Denied: nothing was kept either.
  }
};

const servedKey = 'simulated-hubspot-app';

/** Whether the server says something else of the app than before. If not, what a person has switched since then stays. */
export const isNews = (storage: Storage, served: Partial<AppOptions>): boolean => {
  const text = JSON.stringify(served);
  try {
    if ((storage.getItem(servedKey) ?? '{}') === text) return false;
    storage.setItem(servedKey, text);
  } catch {
    // Denied: nothing is kept that this could replace.
  }
  return true;
};
