import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCallSession } from 'react-hubspot-calling/softphone';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A call whose statistics the test makes. */
const setUp = () => {
  let packets = { packetsReceived: 0, packetsLost: 0 };
  const nothing = () => Promise.resolve();
  const control = createCallSession(
    { id: '1', direction: 'outbound', remoteNumber: '+1' },
    {
      answer: nothing,
      reject: () => undefined,
      hangUp: () => undefined,
      setMuted: () => undefined,
      setHeld: nothing,
      sendDigits: () => undefined,
      transfer: nothing,
      getStats: () => {
        const entry = { type: 'inbound-rtp', kind: 'audio', jitter: 0.004, ...packets };
        return Promise.resolve(new Map([['in', entry]]) as unknown as RTCStatsReport);
      },
    },
  );
  onTestFinished(() => {
    control.end({ reason: 'hangup', by: 'local' });
  });
  return {
    ...control,
    level: () => control.session.getQuality?.()?.level,
    /** Two seconds in which so many packets come and go missing. */
    pass: async (received: number, lost = 0) => {
      const { packetsReceived, packetsLost } = packets;
      packets = { packetsReceived: packetsReceived + received, packetsLost: packetsLost + lost };
      await vi.advanceTimersByTimeAsync(2000);
    },
  };
};

describe('a session with statistics', () => {
  it('measures while there is talk', async () => {
    const { connect, pass, level, end, session } = setUp();
    await pass(100);
    expect(level()).toBeUndefined();
    connect();
    await pass(100);
    await pass(100);
    expect(level()).toBe('good');
    await pass(80, 60);
    expect(level()).toBe('poor');
    end({ reason: 'hangup', by: 'local' });
    expect(session.getQuality?.()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gets over a bad moment within ten seconds', async () => {
    const { connect, pass, level } = setUp();
    connect();
    await pass(100);
    await pass(60, 40);
    expect(level()).toBe('poor');
    for (let round = 0; round < 5; round += 1) await pass(100);
    expect(level()).toBe('good');
  });

  it('knows nothing on hold, and begins again after it', async () => {
    const { connect, pass, level, setHeld } = setUp();
    connect();
    await pass(100);
    await pass(60, 40);
    setHeld({ remote: true });
    expect(level()).toBeUndefined();
    await pass(0);
    expect(level()).toBeUndefined();
    setHeld({ remote: false });
    await pass(100);
    await pass(100);
    expect(level()).toBe('good');
  });

  it('tells its listeners, and leaves the snapshot as it is', async () => {
    const { connect, pass, session } = setUp();
    connect();
    await pass(100);
    const snapshot = session.getSnapshot();
    const listener = vi.fn();
    session.subscribe(listener);
    await pass(100, 3);
    expect(listener).toHaveBeenCalled();
    expect(session.getSnapshot()).toBe(snapshot);
  });
});
