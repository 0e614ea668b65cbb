import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactNumber, pass, setUp } from '../setUp';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const asked = '+1 617 555 0142 ext. 123';

describe('a request for a number with an extension', () => {
  it.each([
    asked,
    'tel:+16175550142;ext=123',
    'Mobile: +1 617 555 0142 x123',
    '+1 617 555 0142, 123 (Ada, mornings)',
  ])('%s: one call, its party kept, the request consumed', async (phoneNumber) => {
    const { actions, hubspot, state } = await setUp();
    hubspot.dial({
      phoneNumber,
      calleeInfo: { calleeId: 7, calleeObjectTypeId: '0-1' },
      calleeName: 'Ada Lovelace',
    });
    expect(actions.dial({ to: contactNumber, extension: '123' })).toMatchObject({
      toNumber: contactNumber,
      extension: '123',
      party: { objectId: 7, name: 'Ada Lovelace' },
    });
    expect(state().dialRequest).toBeNull();
  });

  it('is dialled by autoDial, and the extension sent after the answer if the app wants that', async () => {
    const { hubspot, state } = await setUp({ autoDial: true, dialExtensions: true });
    hubspot.dial({ phoneNumber: asked });
    expect(state().call).toMatchObject({ toNumber: contactNumber, extension: '123' });
    await pass(4_000);
    expect(state().call).toMatchObject({ status: 'connected', extension: '123', digits: '123' });
  });

  it('leaves the extension to the user otherwise', async () => {
    const { hubspot, state } = await setUp({ autoDial: true });
    hubspot.dial({ phoneNumber: asked });
    await pass(4_000);
    expect(state().call).toMatchObject({ status: 'connected', extension: '123', digits: '' });
  });
});
