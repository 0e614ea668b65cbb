import type { AppMessage } from '../../protocol/appMessages';
import type { CtiContext } from '../context';
import { concernsCall, type WindowMessage } from './windowMessages';

/** Who tells HubSpot of a call: the window in whose HubSpot it began, each in its own page. */
export interface Relay {
  /** Has the right window send a message. @returns whether that is another one; then this window does not */
  sendElsewhere: (message: AppMessage) => boolean;
  /** Runs another window's command; a call that it starts is that window's to tell. */
  onBehalfOf: (window: string, command: () => void) => void;
  /** A window has told what it was asked to. */
  onTold: (id: number) => void;
  /** A window is gone: what it had to tell is told here. */
  onGone: (window: string) => void;
}

interface RelayTools {
  /** Sends from this window. */
  sendHere: (message: AppMessage) => void;
  ask: (message: Omit<Extract<WindowMessage, { kind: 'relay' }>, 'from' | 'kind'>) => void;
  /** Whether this is HubSpot's calling window, which then speaks alone. */
  isCallingWindow: () => boolean;
}

export const createRelay = ({ store }: CtiContext, { sendHere, ask, isCallingWindow }: RelayTools): Relay => {
  /** Which window tells of a call, where it is not this one. */
  const speakers = new Map<string, string>();
  /** What another window was asked to tell and has not said that it did. */
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
      }
      asked += 1;
      const to = speakers.get(externalCallId);
      if (to !== undefined) {
        untold.set(asked, { to, message });
        ask({ to, id: asked, message });
        return true;
      }
      // Without a calling window every tab's HubSpot shows an incoming call; the id makes the reports one call.
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
        // Whether it was told before its window went nobody knows; that it was not is far more likely.
        sendHere(message);
      }
    },
  };
};
