/** How long a command waits for a widget to load, and for its answer, in milliseconds. */
const patienceMs = 5_000;

interface Answer {
  readonly id: number;
  readonly error?: string;
}

/** The simulator's end of the MessagePort to a fake phone. */
export interface PlayedPhone {
  readonly connect: (offered: MessagePort) => void;
  readonly disconnect: () => void;
  /** @throws if the widget offers no phone, or refuses the command */
  readonly command: (name: string, args: readonly unknown[]) => Promise<void>;
}

export const createPlayedPhone = (): PlayedPhone => {
  let port: MessagePort | undefined;
  let lastId = 0;
  const waiting = new Set<() => void>();

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
          new Error(
            'This app offers no phone to the simulator: see connectToSimulator() of react-hubspot-calling/testing.',
          ),
        );
      }, patienceMs);
      waiting.add(resume);
    });

  return {
    connect: (offered) => {
      port?.close();
      port = offered;
      port.start();
      waiting.forEach((resume) => resume());
    },
    disconnect: () => {
      port?.close();
      port = undefined;
    },
    command: async (name, args) => {
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
    },
  };
};
