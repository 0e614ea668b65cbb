import type { AppMessage } from '../../protocol/appMessages';
import type { CtiContext } from '../context';
import { concernsCall, type WindowMessage } from './windowMessages';

/** A recording may be added long after a call. So many calls, and messages without an answer, are remembered. */
const mostCalls = 50;
const mostMessages = 500;

const keepNewest = <K>(map: Map<K, unknown>, most: number): void => {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
};

/** Which window sends a call's messages to HubSpot: the one in whose HubSpot it began. */
export interface Relay {
  /** Has the right window send a message. @returns whether that is another one; then this window does not */
  sendElsewhere: (message: AppMessage) => boolean;
  /** Runs another window's command; that window sends the messages of a call that it starts. */
  onBehalfOf: (window: string, command: () => void) => void;
  /** A window has sent what it was asked to. */
  onTold: (id: number) => void;
  /** A window is gone: this one sends what it had to send. */
  onGone: (window: string) => void;
  /** Asks none of these windows any more. */
  forget: () => void;
}

interface RelayTools {
  /** Sends from this window. */
  sendHere: (message: AppMessage) => void;
  ask: (message: Omit<Extract<WindowMessage, { kind: 'relay' }>, 'from' | 'kind'>) => void;
  /** Whether this is HubSpot's calling window, which then speaks alone. */
  isCallingWindow: () => boolean;
}

export const createRelay = ({ store }: CtiContext, { sendHere, ask, isCallingWindow }: RelayTools): Relay => {
  /** Which window sends a call's messages, if it is not this one. */
  const speakers = new Map<string, string>();
  /** Messages that another window was asked to send and has not confirmed. */
  const untold = new Map<number, { to: string; message: AppMessage }>();
  let asked = 0;
  let commander: string | undefined;

  const isInbound = (externalCallId: string): boolean =>
    Object.values(store.getSnapshot().calls).some(
      (call) => call.externalCallId === externalCallId && call.direction === 'inbound',
    );

  return {
    sendElsewhere: (message) => {
      if (!concernsCall(message)) return false;
      const { externalCallId } = message.payload as { externalCallId: string };
      if (message.method === 'outgoingCall' && commander !== undefined && !isCallingWindow()) {
        speakers.set(externalCallId, commander);
        keepNewest(speakers, mostCalls);
      }
      asked += 1;
      const to = speakers.get(externalCallId);
      if (to !== undefined) {
        untold.set(asked, { to, message });
        keepNewest(untold, mostMessages);
        ask({ to, id: asked, message });
        return true;
      }
      // Without a calling window, every tab's HubSpot shows an incoming call; its id makes the reports one call.
      const concernsAll = message.method === 'incomingCall' || isInbound(externalCallId);
      if (concernsAll && !isCallingWindow()) ask({ id: asked, message });
      return false;
    },
    onBehalfOf: (window, command) => {
      commander = window;
      try {
        command();
      } finally {
        commander = undefined;
      }
    },
    onTold: (id) => {
      untold.delete(id);
    },
    onGone: (window) => {
      for (const [externalCallId, speaker] of speakers)
        if (speaker === window) speakers.delete(externalCallId);
      for (const [id, { to, message }] of untold) {
        if (to !== window) continue;
        untold.delete(id);
        // It is unknown whether its window sent it before it went; most likely not.
        sendHere(message);
      }
    },
    forget: () => {
      speakers.clear();
      untold.clear();
    },
  };
};
