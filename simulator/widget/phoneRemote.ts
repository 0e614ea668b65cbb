/**
 * Lets the simulated HubSpot play the other side of a fake phone: `window.hubspot.phone` and its buttons. It has nothing to do
 * with HubSpot's protocol and goes by a channel apart: the widget hands a MessagePort to the page around it, once,
 *
 *     window.parent.postMessage({ source: 'simulator-phone' }, '*', [port])
 *
 * and from then on the simulator sends `{ id, command, args }` through the port and gets `{ id }`, or `{ id, error }`, back.
 * The first message holds nothing secret, and a real HubSpot ignores it.
 */

/** What the simulator can make the other side do. A fake softphone is one. */
export interface RemotePhone {
  /** Somebody calls from this number. */
  incoming: (number: string, options?: Readonly<Record<string, unknown>>) => unknown;
  /** The other side answers the call that was made to it. */
  answer: () => unknown;
  busy?: () => unknown;
  decline?: () => unknown;
  /** Nobody takes the call that was made. */
  ringOut?: () => unknown;
  /** The other side puts the call on hold, or takes it off. */
  hold?: (held: boolean) => unknown;
  /** The other side hangs up, or gives up ringing. */
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
] satisfies (keyof RemotePhone)[];

const run = (phone: RemotePhone, { command, args }: Command): unknown => {
  const act = names.includes(command) ? phone[command as keyof RemotePhone] : undefined;
  if (!act) throw new Error(`The widget's phone knows no command "${command}".`);
  return (act as (...given: readonly never[]) => unknown)(...args);
};

/** Offers the phone to the simulator around this page. Returns the function that takes it back. */
export const connectPhoneRemote = (phone: RemotePhone): (() => void) => {
  if (window.parent === window) return () => {};
  const { port1: line, port2: offered } = new MessageChannel();
  line.onmessage = async ({ data }: MessageEvent<Command>) => {
    try {
      await run(phone, data);
      line.postMessage({ id: data.id });
    } catch (error) {
      line.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  window.parent.postMessage({ source: 'simulator-phone' }, '*', [offered]);
  return () => line.close();
};
