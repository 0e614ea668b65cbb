import { afterEach, expect, test, vi } from 'vitest';
import { connectPhoneRemote } from '../../simulator/widget/phoneRemote';

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
  const disconnect = connectPhoneRemote(own);
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
    error: `The widget's phone knows no command "hold".`,
  });
  disconnect();
});

test('says what went wrong', async () => {
  const { ask } = surround();
  const busy = { ...phone(), incoming: () => Promise.reject(new Error('Busy.')) };
  const disconnect = connectPhoneRemote(busy);
  expect(await ask({ id: 1, command: 'incoming', args: ['1'] })).toEqual({ id: 1, error: 'Busy.' });
  expect(await ask({ id: 2, command: 'explode', args: [] })).toEqual({
    id: 2,
    error: `The widget's phone knows no command "explode".`,
  });
  disconnect();
});

test('offers nothing where there is no page around it', () => {
  const postMessage = vi.spyOn(window, 'postMessage');
  connectPhoneRemote(phone())();
  expect(postMessage).not.toHaveBeenCalled();
});
