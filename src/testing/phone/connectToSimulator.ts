/** What the simulated HubSpot can make the remote party of a phone do. A fake softphone offers all of it by itself. */
export interface SimulatedParty {
  /** Somebody calls from this number. */
  incoming: (number: string, options?: Readonly<Record<string, unknown>>) => unknown;
  /** The remote party answers the call that was made to it. */
  answer: () => unknown;
  /** The remote party is busy. */
  busy?: (() => unknown) | undefined;
  /** The remote party declines. */
  decline?: (() => unknown) | undefined;
  /** Nobody answers the call that was made. */
  ringOut?: (() => unknown) | undefined;
  /** The remote party holds the call, or resumes it. */
  hold?: ((held: boolean) => unknown) | undefined;
  /** The remote party hangs up, or cancels a call that rings. */
  hangUp: () => unknown;
}

interface Command {
  readonly id: number;
  readonly command: string;
  readonly args: readonly never[];
}

const names: readonly string[] = [
  'incoming',
  'answer',
  'busy',
  'decline',
  'ringOut',
  'hold',
  'hangUp',
] satisfies (keyof SimulatedParty)[];

const run = (party: SimulatedParty, { command, args }: Command): unknown => {
  const act = names.includes(command) ? party[command as keyof SimulatedParty] : undefined;
  if (!act) throw new Error(`The app's phone does not offer "${command}" to the simulator.`);
  return (act as (...given: readonly never[]) => unknown)(...args);
};

const loopback = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Whether the page around this one may be the simulator, which is on this machine. Not every browser tells where it is. */
const mayBeSimulated = (): boolean => {
  if (typeof window === 'undefined' || window.parent === window) return false;
  const origin = (window.location as { ancestorOrigins?: ArrayLike<string> }).ancestorOrigins?.[0];
  return origin === undefined || loopback.test(origin);
};

/**
 * Lets the simulated HubSpot call a phone that only pretends, and act as the remote party of its calls: its buttons under
 * "The other phone", and `hubspot.phone` for scripts. Fake softphones are connected by themselves; connect your own phone if it
 * has a mode without a network.
 *
 * It has nothing to do with HubSpot's protocol. The page hands the simulator a MessagePort with
 * `window.parent.postMessage({ source: 'simulator-phone' }, '*', [port])`; through the port come `{ id, command, args }`, and
 * `{ id }` or `{ id, error }` goes back. A real HubSpot ignores the one message, which holds nothing.
 *
 * @returns a function that disconnects
 */
export const connectToSimulator = (party: SimulatedParty): (() => void) => {
  if (!mayBeSimulated()) return () => undefined;
  const { port1: line, port2: offered } = new MessageChannel();
  line.onmessage = async ({ data }: MessageEvent<Command>) => {
    try {
      await run(party, data);
      line.postMessage({ id: data.id });
    } catch (error) {
      line.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  window.parent.postMessage({ source: 'simulator-phone' }, '*', [offered]);
  return () => {
    line.close();
  };
};
