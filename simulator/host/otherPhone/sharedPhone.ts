import type { CallSession } from 'react-hubspot-calling';
import type { PhoneChange, RealPhone } from './realPhone';

const name = 'simulated-hubspot/other-phone';

/** How long a command waits for the phone, in milliseconds. */
const patienceMs = 10_000;

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'state'; readonly change: PhoneChange }
  | {
      readonly kind: 'command';
      readonly id: string;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'done'; readonly id: string; readonly error?: string };

export interface SharedPhone {
  readonly command: (name: string, args: readonly unknown[]) => Promise<void>;
  /** A call's session, in the tab that has the phone. */
  readonly sessionOf: (callId: string) => CallSession | undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * One real phone for all tabs of the simulated HubSpot: the first tab has it, the others show its state and send it commands. When
 * that tab is closed, the next one registers.
 */
export const shareRealPhone = (
  open: (onChange: (change: PhoneChange) => void) => Promise<RealPhone>,
  onChange: (change: PhoneChange) => void,
): SharedPhone => {
  const channel = new BroadcastChannel(name);
  const post = (message: Message) => channel.postMessage(message);
  const answers = new Map<string, (error: string | undefined) => void>();
  let own: RealPhone | undefined;
  let last: PhoneChange | undefined;
  let onKnown = () => {};
  const known = new Promise<void>((resolve) => (onKnown = resolve));

  const take = (change: PhoneChange): void => {
    last = change;
    onChange(change);
  };

  const run = async (phone: RealPhone, command: string, args: readonly unknown[]): Promise<void> => {
    await phone.command(command, args);
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case 'hello':
        if (own && last) post({ kind: 'state', change: last });
        break;
      case 'state':
        take(data.change);
        onKnown();
        break;
      case 'command':
        if (own)
          run(own, data.name, data.args).then(
            () => post({ kind: 'done', id: data.id }),
            (error: unknown) => post({ kind: 'done', id: data.id, error: messageOf(error) }),
          );
        break;
      case 'done':
        answers.get(data.id)?.(data.error);
        break;
    }
  };
  post({ kind: 'hello' });

  const tellAll = (change: PhoneChange): void => {
    take(change);
    post({ kind: 'state', change });
  };

  void navigator.locks.request(name, async () => {
    try {
      own = await open(tellAll);
    } catch (error) {
      tellAll({ ready: false, calls: [], sound: { source: 'microphone' }, trouble: messageOf(error) });
    }
    onKnown();
    // Held while this page lives.
    await new Promise(() => {});
  });

  const ask = (command: string, args: readonly unknown[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = crypto.randomUUID();
      const settle = (error: string | undefined) => {
        clearTimeout(timer);
        answers.delete(id);
        if (error === undefined) resolve();
        else reject(new Error(error));
      };
      const timer = setTimeout(() => settle('The tab with the other phone does not answer.'), patienceMs);
      answers.set(id, settle);
      post({ kind: 'command', id, name: command, args });
    });

  return {
    command: async (command, args) => {
      await known;
      await (own ? run(own, command, args) : ask(command, args));
    },
    sessionOf: (callId) => own?.sessionOf(callId),
  };
};
