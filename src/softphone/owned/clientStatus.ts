import { PhoneError } from '../phoneError';
import type { ClientStatus } from './ownedPhone';

/** How long a client may be silent, in milliseconds: after that, nothing is on its way any more. */
const silenceMs = 10_000;

/** How a registrar says that it does not know the user or the password. */
const unwelcome = new Set<number | undefined>([401, 403, 404, 407]);

/** Why a client is not registered. */
export const registrationError = (
  who: string,
  code: number | undefined,
  words: string | undefined,
): PhoneError => {
  const said = [code, words].filter(Boolean).join(' ');
  return new PhoneError(
    unwelcome.has(code) ? 'wrong-credentials' : 'unreachable',
    `${who} could not register: ${said}.`,
  );
};

/** What can be seen of a client. */
export interface ClientView {
  readonly isStarted: boolean;
  readonly connection: 'open' | 'opening' | 'closed';
  /** Whether calls can be made and taken over an open connection. */
  readonly isRegistered: boolean;
  /** Whether the registrar has yet to answer. */
  readonly isAsking: boolean;
  /** Why the registrar refused, if it did. */
  readonly refusal: PhoneError | undefined;
}

interface ClientWatch {
  /** What the client is called in messages. */
  who: string;
  look: () => ClientView;
  /** Whether the client itself opens its connection again, however long that takes. */
  reconnects: boolean;
}

export interface StatusKeeper {
  getStatus: () => ClientStatus;
  /** Follows the client. `changed` is called at each of its events; the returned function stops it. */
  follow: (onStatus: () => void) => { changed: () => void; stop: () => void };
}

/**
 * The status of a client that the app owns. A client shows what it does, but not that it has stopped trying: so "connecting" and
 * "reconnecting" end after a while without any event.
 */
export const keepClientStatus = ({ who, look, reconnects }: ClientWatch): StatusKeeper => {
  let wasReady = false;
  /** Whether it has tried to connect since it was last ready. */
  let hasTried = false;
  /** Whether nothing has happened for a while. */
  let isSilent = false;
  let isGone = false;

  const settle = (status: 'ready' | 'stopped'): ClientStatus => {
    wasReady = status === 'ready';
    hasTried = false;
    isGone = false;
    return { status };
  };

  const getStatus = (): ClientStatus => {
    const { isStarted, connection, isRegistered, isAsking, refusal } = look();
    if (!isStarted) return settle('stopped');
    if (connection === 'open') {
      isGone = false;
      if (isRegistered) return settle('ready');
      if (refusal) return { status: 'failed', error: refusal };
      // The app has ended the registration, or has never asked for one.
      if (isSilent && !isAsking) return settle('stopped');
      return { status: wasReady ? 'reconnecting' : 'connecting' };
    }
    if (connection === 'opening') hasTried = true;
    else if (!reconnects && (isSilent || (hasTried && !wasReady))) isGone = true;
    if (isGone)
      return {
        status: 'failed',
        error: new PhoneError('unreachable', `${who} is not connected to its service.`),
      };
    if (!wasReady && (connection === 'opening' || !hasTried)) return { status: 'connecting' };
    return { status: 'reconnecting', error: new PhoneError('unreachable', `${who} has lost its service.`) };
  };

  return {
    getStatus,
    follow: (onStatus) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const update = () => {
        const { isStarted, connection, isRegistered } = look();
        clearTimeout(timer);
        const isSettled = !isStarted || (connection === 'open' && isRegistered);
        if (!isSettled && !isSilent)
          timer = setTimeout(() => {
            isSilent = true;
            update();
          }, silenceMs);
        onStatus();
      };
      const changed = () => {
        isSilent = false;
        update();
      };
      changed();
      return {
        changed,
        stop: () => {
          clearTimeout(timer);
        },
      };
    },
  };
};
