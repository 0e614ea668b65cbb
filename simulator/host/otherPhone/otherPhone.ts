import type { CallSession } from 'react-hubspot-calling';
import type { OtherPhone, OtherPhoneState } from '../api';
import { joinNeighbours } from './neighbours';
import { createPlayedPhone } from './playedPhone';
import type { SharedPhone } from './sharedPhone';

export const noPhone: OtherPhoneState = {
  kind: 'none',
  ready: false,
  calls: [],
  sound: { source: 'microphone' },
};

const lineKey = 'simulated-hubspot-line';

/** This browser's telephone line: shared by its tabs, and unique to it. */
const lineOfBrowser = (): string => {
  try {
    const line = localStorage.getItem(lineKey) ?? crypto.randomUUID();
    localStorage.setItem(lineKey, line);
    return line;
  } catch {
    return 'default';
  }
};

export interface OtherPhoneControl {
  readonly commands: Omit<OtherPhone, keyof OtherPhoneState>;
  readonly sessionOf: (callId: string) => CallSession | undefined;
  /** Registers this page's own phone, for a widget whose client is told nothing of the simulator. */
  readonly openReal: () => void;
  /** The widget is being reloaded: its phone is gone. */
  readonly disconnect: () => void;
}

/**
 * The other phone, as the widget chooses: it offers its fake phone's remote party (`simulator-phone`), or asks for a telephone line
 * (`simulator-line`) whose other end is here, as it is for a SIP client that the server was started for.
 */
export const createOtherPhone = (
  isGuest: (source: MessageEventSource | null) => boolean,
  onChange: (state: OtherPhoneState) => void,
): OtherPhoneControl => {
  const played = createPlayedPhone();
  let real: Promise<SharedPhone> | undefined;
  let opened: SharedPhone | undefined;
  let state = noPhone;
  const set = (next: OtherPhoneState): void => {
    state = next;
    onChange(state);
  };

  const askNeighbours = joinNeighbours((name, args) =>
    state.kind === 'played' ? played.command(name, args) : Promise.reject(new Error('No fake phone.')),
  );

  const registerReal = async (): Promise<SharedPhone> => {
    const [{ openRealPhone }, { shareRealPhone }] = await Promise.all([
      import('./realPhone'),
      import('./sharedPhone'),
    ]);
    opened = shareRealPhone(
      (onRealChange) => openRealPhone(lineOfBrowser(), onRealChange),
      (change) => set({ kind: 'real', ...change }),
    );
    return opened;
  };
  const openReal = (): void => {
    set({ ...state, kind: 'real' });
    real ??= registerReal();
  };

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [offered] = event.ports;
    const { source } = Object(event.data) as { source?: unknown };
    if (!offered || !isGuest(event.source)) return;
    if (source === 'simulator-phone') {
      played.connect(offered);
      set({ ...noPhone, kind: 'played', ready: true });
    }
    if (source === 'simulator-line') {
      offered.postMessage({ line: lineOfBrowser() });
      openReal();
    }
  });

  const command =
    (name: string) =>
    async (...args: readonly unknown[]): Promise<void> => {
      if (state.kind === 'real') await (await real)?.command(name, args);
      else
        await played.command(name, args).catch(async (error: unknown) => {
          if (!(await askNeighbours(name, args))) throw error;
        });
    };

  return {
    commands: {
      incoming: command('incoming'),
      answer: command('answer'),
      busy: command('busy'),
      decline: command('decline'),
      ringOut: command('ringOut'),
      hold: (held = true, id) => command('hold')(held, id),
      hangUp: command('hangUp'),
      setSound: command('setSound'),
    },
    sessionOf: (callId) => opened?.sessionOf(callId),
    openReal,
    disconnect: () => {
      played.disconnect();
      if (state.kind === 'played') set(noPhone);
    },
  };
};
