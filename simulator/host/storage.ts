import { defaultOptions, type Account } from '../../src/testing/hubspot/world';
import type { AppOptions } from './appOptions';

const key = 'simulated-hubspot';
const version = 2;

/** Keeps the account in this browser while no page is open. */
export const keepAccount = (storage: Storage, account: Account): void => {
  try {
    storage.setItem(key, JSON.stringify({ version, account }));
  } catch {
    // Full or denied: the account is lost when the last page closes.
  }
};

/** The account from when the last page was closed, if it can be read. */
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
    // Denied: nothing was kept.
  }
};

const servedKey = 'simulated-hubspot-app';

/** Whether the server's settings of the app have changed. If not, options that a user has changed since then stay. */
export const isNews = (storage: Storage, served: Partial<AppOptions>): boolean => {
  const text = JSON.stringify(served);
  try {
    if ((storage.getItem(servedKey) ?? '{}') === text) return false;
    storage.setItem(servedKey, text);
  } catch {
    // Denied: nothing is kept.
  }
  return true;
};
