import { afterEach, expect, test, vi } from 'vitest';
import { connectToSimulator, createFakeSoftphone } from 'react-hubspot-calling/testing';

afterEach(() => vi.unstubAllGlobals());

/** The page around the widget: takes the port and can ask through it. */
const surround = () => {
  let line: MessagePort | undefined;
  const postMessage = vi.fn((_message: unknown, _origin: string, ports: Transferable[]) => {
    line = ports[0] as MessagePort;
  });
  vi.stubGlobal('parent', { postMessage });
  const ask = (command: unknown) =>
    new Promise<unknown>((resolve) => {
      if (!line) throw new Error('No port was offered.');
      line.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
      line.postMessage(command);
    });
  return { postMessage, ask };
};

const phone = () => ({ incoming: vi.fn(), answer: vi.fn(), hangUp: vi.fn() });

test('offers a line to the page around it, and does what comes through', async () => {
  const { ask, postMessage } = surround();
  const own = phone();
  const disconnect = connectToSimulator(own);
  expect(postMessage.mock.calls[0]?.[0]).toEqual({ source: 'simulator-phone' });

  expect(await ask({ id: 1, command: 'incoming', args: ['+16175550142', { name: 'Ada' }] })).toEqual({
    id: 1,
  });
  expect(await ask({ id: 2, command: 'answer', args: [] })).toEqual({ id: 2 });
  expect(await ask({ id: 3, command: 'hangUp', args: [] })).toEqual({ id: 3 });
  expect(own.incoming).toHaveBeenCalledExactlyOnceWith('+16175550142', { name: 'Ada' });
  expect(own.answer).toHaveBeenCalledOnce();
  expect(own.hangUp).toHaveBeenCalledOnce();
  // What this phone does not have.
  expect(await ask({ id: 4, command: 'hold', args: [true] })).toMatchObject({
    id: 4,
    error: `The app's phone does not offer "hold" to the simulator.`,
  });
  disconnect();
});

test('says what went wrong', async () => {
  const { ask } = surround();
  const busy = { ...phone(), incoming: () => Promise.reject(new Error('Busy.')) };
  const disconnect = connectToSimulator(busy);
  expect(await ask({ id: 1, command: 'incoming', args: ['1'] })).toEqual({ id: 1, error: 'Busy.' });
  expect(await ask({ id: 2, command: 'explode', args: [] })).toEqual({
    id: 2,
    error: `The app's phone does not offer "explode" to the simulator.`,
  });
  disconnect();
});

test('a fake softphone offers itself while it is started', async () => {
  const { ask, postMessage } = surround();
  const phone = createFakeSoftphone();
  expect(postMessage).not.toHaveBeenCalled();
  await phone.start();
  await phone.start();
  expect(postMessage).toHaveBeenCalledOnce();

  await ask({ id: 1, command: 'incoming', args: ['+16175550142', { name: 'Ada' }] });
  const [session] = phone.getSnapshot().sessions;
  expect(session).toMatchObject({ direction: 'inbound', remoteNumber: '+16175550142', remoteName: 'Ada' });
  await ask({ id: 2, command: 'hangUp', args: [] });
  expect(phone.getSnapshot().sessions).toEqual([]);

  const outbound = phone.dial('+16175550107');
  for (const [id, command, status] of [
    [3, 'answer', 'connected'],
    [4, 'hangUp', 'ended'],
  ] as const) {
    expect(await ask({ id, command, args: [] })).toEqual({ id });
    expect(outbound.getSnapshot().status).toBe(status);
  }
  await phone.stop();
  await phone.start();
  expect(postMessage).toHaveBeenCalledTimes(2);
  phone.dispose();
});

test('a fake softphone that this window does not have refuses', async () => {
  const { ask } = surround();
  const phone = createFakeSoftphone({ failures: { start: 'wrong-credentials' } });
  await phone.start();
  expect(await ask({ id: 1, command: 'busy', args: [] })).toEqual({
    id: 1,
    error: 'The phone is not in this window.',
  });
  phone.dispose();
});

test('tells nothing to a page that is not on this machine', () => {
  const { postMessage } = surround();
  vi.stubGlobal('location', { ancestorOrigins: ['https://crm.example'] });
  connectToSimulator(phone())();
  expect(postMessage).not.toHaveBeenCalled();
});

test('offers nothing without a page around it', () => {
  const postMessage = vi.spyOn(window, 'postMessage');
  connectToSimulator(phone())();
  expect(postMessage).not.toHaveBeenCalled();
});
