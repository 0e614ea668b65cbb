const channelName = 'simulated-hubspot/played-phone';

/** How long the other pages may take, in milliseconds. */
const patienceMs = 1_000;

type Message =
  | { readonly kind: 'ask'; readonly id: string; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'done'; readonly id: string };

/**
 * Of several windows one has the phone. A command that this page's fake phone refuses goes to the other pages. Resolves with whether
 * one of them carried it out.
 */
export const joinNeighbours = (
  run: (name: string, args: readonly unknown[]) => Promise<void>,
): ((name: string, args: readonly unknown[]) => Promise<boolean>) => {
  const channel = new BroadcastChannel(channelName);
  const post = (message: Message) => channel.postMessage(message);
  const waiting = new Map<string, () => void>();
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'done') waiting.get(data.id)?.();
    else
      run(data.name, data.args).then(
        () => post({ kind: 'done', id: data.id }),
        // Another page may have the phone.
        () => {},
      );
  };
  return (name, args) =>
    new Promise((resolve) => {
      const id = crypto.randomUUID();
      const settle = (done: boolean) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(done);
      };
      const timer = setTimeout(() => settle(false), patienceMs);
      waiting.set(id, () => settle(true));
      post({ kind: 'ask', id, name, args });
    });
};
