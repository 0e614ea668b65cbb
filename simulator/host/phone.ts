import type { OtherPhone } from './api';

/** How long a command waits for a widget that is being loaded, and for its answer. */
const patienceMs = 5_000;

interface Answer {
  readonly id: number;
  readonly error?: string;
}

/**
 * The simulator's end of the fake phone's line. The widget hands over a MessagePort (`{ source: 'simulator-phone' }`);
 * everything after that goes through the port, so that HubSpot's channel sees nothing of it.
 */
export const createOtherPhone = (
  isGuest: (source: MessageEventSource | null) => boolean,
  onChange: () => void,
): { readonly phone: OtherPhone; readonly disconnect: () => void } => {
  let port: MessagePort | undefined;
  let lastId = 0;
  const waiting = new Set<() => void>();

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [offered] = event.ports;
    const { source } = Object(event.data) as { source?: unknown };
    if (!offered || source !== 'simulator-phone' || !isGuest(event.source)) return;
    port?.close();
    port = offered;
    port.start();
    waiting.forEach((resume) => resume());
    onChange();
  });

  const connected = (): Promise<MessagePort> =>
    new Promise((resolve, reject) => {
      if (port) {
        resolve(port);
        return;
      }
      const resume = () => {
        if (!port) return;
        clearTimeout(timer);
        waiting.delete(resume);
        resolve(port);
      };
      const timer = setTimeout(() => {
        waiting.delete(resume);
        reject(
          new Error('This widget offers no phone to the simulator: see simulator/widget/phoneRemote.ts.'),
        );
      }, patienceMs);
      waiting.add(resume);
    });

  const command = async (name: string, ...args: readonly unknown[]): Promise<void> => {
    const line = await connected();
    const id = (lastId += 1);
    const { error } = await new Promise<Answer>((resolve) => {
      const answered = ({ data }: MessageEvent<Answer>) => {
        if (data.id === id) settle(data);
      };
      const timer = setTimeout(
        () => settle({ id, error: `The widget's phone did not answer to "${name}".` }),
        patienceMs,
      );
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        line.removeEventListener('message', answered);
        resolve(answer);
      };
      line.addEventListener('message', answered);
      line.postMessage({ id, command: name, args });
    });
    if (error !== undefined) throw new Error(error);
  };

  return {
    phone: {
      get connected() {
        return port !== undefined;
      },
      incoming: (number, options) => command('incoming', number, options),
      answer: () => command('answer'),
      hangUp: () => command('hangUp'),
    },
    disconnect: () => {
      port?.close();
      port = undefined;
      onChange();
    },
  };
};
