import { PhoneError } from '../phoneError';

interface SipAccount {
  /** What the registrar calls the user, where it is not the address's user part. */
  authorizationUser?: string | undefined;
  /** The name that other phones show. */
  displayName?: string | undefined;
  /**
   * When they become worthless, in milliseconds since the epoch; `getCredentials` is asked anew before that.
   * @default never
   */
  expiresAt?: number | undefined;
}

/** The full address, `sip:agent@example.com`, or its user part alone, which then lives on the server's host. */
type SipAddress = { uri: string; username?: undefined } | { username: string; uri?: undefined };

/** The password, or the digest's `HA1` for one realm (RFC 2617): `md5(user:realm:password)` in hex. */
type SipSecret =
  | { password: string; ha1?: undefined; realm?: undefined }
  | { ha1: string; realm: string; password?: undefined };

export type SipCredentials = SipAccount & SipAddress & SipSecret;

/** Asked at each start and before `expiresAt`: fetch them from your server, rather than keep them in the page. */
export type GetSipCredentials = () => SipCredentials | Promise<SipCredentials>;

export interface CredentialKeeper {
  /** The present ones; asks for them first where there are none. @throws {PhoneError} */
  get: () => Promise<SipCredentials>;
  /** Asks for new ones. @throws {PhoneError} */
  renew: () => Promise<SipCredentials>;
  stop: () => void;
}

const marginMs = 60_000;
const retryMs = 15_000;
/** The longest delay that a browser's timer can count. */
const longestMs = 2 ** 31 - 1;

/** Keeps credentials fresh: `onRenewed` is called with new ones before the old ones expire. */
export const keepCredentials = (
  getCredentials: GetSipCredentials,
  onRenewed: (credentials: SipCredentials) => void,
): CredentialKeeper => {
  let current: SipCredentials | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(renewInTime, Math.min(ms, longestMs));
  };

  const ask = async (): Promise<SipCredentials> => {
    let credentials: SipCredentials;
    try {
      credentials = await getCredentials();
    } catch (error) {
      const message = `getCredentials() failed: ${error instanceof Error ? error.message : String(error)}`;
      throw new PhoneError('wrong-credentials', message, { cause: error });
    }
    const { expiresAt } = credentials;
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
      // The old ones may still do: keep them and ask again.
      () => {
        wait(retryMs);
      },
    );
  };

  return {
    get: async () => current ?? renew(),
    renew,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
