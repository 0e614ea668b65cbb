import { PhoneError } from './phoneError';

export interface Expiring {
  /** In milliseconds since the epoch. @default never */
  expiresAt?: number | undefined;
}

export interface CredentialKeeper<C> {
  /** The current ones; asks for them first if they are missing. @throws {PhoneError} */
  get: () => Promise<C>;
  /** Asks for new ones. @throws {PhoneError} */
  renew: () => Promise<C>;
  /** Whether they have expired since they were fetched, such as while the computer slept. */
  haveExpired: () => boolean;
  stop: () => void;
}

const marginMs = 60_000;
const retryMs = 15_000;
/** The longest delay that a browser's timer can count. */
const longestMs = 2 ** 31 - 1;

/** Keeps credentials fresh: `onRenewed` is called with new ones before the old ones expire. */
export const keepCredentials = <C extends Expiring>(
  getCredentials: () => C | Promise<C>,
  onRenewed: (credentials: C) => void,
): CredentialKeeper<C> => {
  let current: C | undefined;
  let goodUntil = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(renewInTime, Math.min(ms, longestMs));
  };

  const ask = async (): Promise<C> => {
    let credentials: C;
    try {
      credentials = await getCredentials();
    } catch (error) {
      const message = `The credentials could not be fetched: ${error instanceof Error ? error.message : String(error)}`;
      throw new PhoneError('wrong-credentials', message, { cause: error });
    }
    const { expiresAt } = credentials;
    // Those that seem to have expired on their way here say more about this computer's clock.
    goodUntil = expiresAt !== undefined && expiresAt > Date.now() ? expiresAt : Infinity;
    if (expiresAt !== undefined) {
      const leftMs = Math.max(expiresAt - Date.now(), 0);
      // Short-lived ones are renewed at half their life, but never in a tight loop.
      wait(Math.max(leftMs - Math.min(marginMs, leftMs / 2), 1000));
    }
    return credentials;
  };

  const renew = async () => {
    current = await ask();
    return current;
  };

  const renewInTime = () => {
    renew().then(
      (credentials) => {
        if (!stopped) onRenewed(credentials);
      },
      // The old ones may still work: keep them and ask again.
      () => {
        wait(retryMs);
      },
    );
  };

  return {
    get: async () => current ?? renew(),
    renew,
    haveExpired: () => goodUntil <= Date.now(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
