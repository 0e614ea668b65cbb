import { type Connect, type Connection, createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { phonePart } from '../../../src/cti/phone/load';
import { setUpWithoutPhone } from '../setUp';

const number = '+16175550142';
const settle = () => vi.advanceTimersByTimeAsync(0);

/** One page of the app in a given HubSpot; `reload()` is what a browser does to it. */
const openPage = (
  hubspot: ReturnType<typeof createFakeHubSpot>,
  options: CtiOptions = {},
  phone = createFakeSoftphone(),
) => {
  const cti = createCti({ connect: hubspot.connect, phone, fromNumbers: ['+16175550100'], ...options });
  onTestFinished(cti.stop);
  cti.start();
  const leave = () => {
    window.dispatchEvent(new Event('pagehide'));
    cti.stop();
  };
  return {
    cti,
    phone,
    actions: cti.actions,
    state: cti.getSnapshot,
    /** The page goes, and all its calls on the phone with it. */
    reload: () => {
      leave();
      hubspot.reload();
      return openPage(hubspot, options);
    },
    /** Only the provider goes; the phone stays. */
    remount: () => {
      leave();
      return openPage(hubspot, options, phone);
    },
  };
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const dialled = async (hubspot = createFakeHubSpot(), options: CtiOptions = {}) => {
  const page = openPage(hubspot, options);
  await settle();
  page.actions.dial({ to: number });
  return { hubspot, page };
};

const connected = async (options: CtiOptions = {}) => {
  const { hubspot, page } = await dialled(createFakeHubSpot(), options);
  await vi.advanceTimersByTimeAsync(1900);
  expect(page.state().call?.status).toBe('connected');
  page.actions.updateDraft({ notes: 'half a sen' });
  await vi.advanceTimersByTimeAsync(30_000);
  return { hubspot, page };
};

describe('a page that is reloaded', () => {
  it('while dialing: the call ends as cancelled, once', async () => {
    const { hubspot, page } = await dialled();
    await settle();
    const next = page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'CANCELED' }]);
    expect(next.state().call).toMatchObject({ status: 'saved', endStatus: 'CANCELED' });
  });

  it('while a call rings in: it was missed, once', async () => {
    const hubspot = createFakeHubSpot();
    const page = openPage(hubspot);
    await settle();
    page.phone.incoming(number);
    await settle();
    const next = page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'MISSED' }]);
    expect(next.state().call).toMatchObject({ status: 'saved', endStatus: 'MISSED' });
  });

  it('in the call: the talk is logged up to when it was last seen, with its notes', async () => {
    const { hubspot, page } = await connected();
    page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        endStatus: 'COMPLETED',
        properties: { hs_call_duration: '30000', hs_call_body: 'half a sen', hs_call_status: 'COMPLETED' },
      },
    ]);
    expect(hubspot.sentTypes().filter((type) => type !== 'INITIALIZED')).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
  });

  it('in a call of which the app left texts empty: they are no reason to lose it', async () => {
    const hubspot = createFakeHubSpot();
    const page = openPage(hubspot);
    await settle();
    page.actions.dial({
      to: number,
      from: '',
      party: { name: '', company: '', objectTypeId: '', objectId: '' },
    });
    await vi.advanceTimersByTimeAsync(1900);
    page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  });

  it('in the call, where the phone still has it: it goes on with timer, notes and ids', async () => {
    const { hubspot, page } = await connected();
    const before = page.state().call;
    const next = page.remount();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(next.state().call).toMatchObject({
      status: 'connected',
      id: before?.id,
      answeredAt: before?.answeredAt,
      draft: { notes: 'half a sen' },
    });
    next.actions.hangUp();
    next.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_duration: '35000' } }]);
  });

  it('in wrap-up: the draft is there again, and HubSpot hears of no second end', async () => {
    const { hubspot, page } = await connected();
    page.actions.hangUp();
    page.actions.updateDraft({ notes: 'all of it', endStatus: 'NO_ANSWER' });
    const next = page.reload();
    await settle();
    expect(next.state().call).toMatchObject({
      status: 'ended',
      draft: { notes: 'all of it', endStatus: 'NO_ANSWER' },
    });
    next.actions.callCompleted();
    await settle();
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_status: 'NO_ANSWER' } },
    ]);
  });

  it('in wrap-up, and saved while the part that drives the phone is fetched: completes it once', async () => {
    const { hubspot, page } = await connected();
    hubspot.setOptions({ confirmationMissing: true });
    page.actions.hangUp();
    const { use } = phonePart;
    const fetching = vi.spyOn(phonePart, 'use').mockImplementation((...waiting) => {
      setTimeout(() => {
        use(...waiting);
      }, 1000);
    });
    onTestFinished(() => {
      fetching.mockRestore();
    });
    const next = page.reload();
    await settle();
    next.actions.callCompleted();
    await vi.advanceTimersByTimeAsync(2000);
    expect(next.state().phone?.status).toBe('ready');
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
  });

  it('while saving: says the same again, to the letter', async () => {
    const { hubspot, page } = await connected();
    hubspot.setOptions({ confirmationMissing: true });
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    hubspot.setOptions({ confirmationMissing: false });
    const next = page.reload();
    await settle();
    const [first, second, ...more] = hubspot.sent('CALL_COMPLETED');
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(next.state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('after it was saved: nothing comes back', async () => {
    const { hubspot, page } = await connected();
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    const next = page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(next.state().calls).toEqual({});
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
  });

  it('a day later: the call is too old to be taken up', async () => {
    const { page } = await connected();
    window.dispatchEvent(new Event('pagehide'));
    page.cti.stop();
    vi.setSystemTime(new Date('2026-03-02T12:01:00Z'));
    const next = page.reload();
    await settle();
    expect(next.state().calls).toEqual({});
  });

  const later = (ms: number) =>
    new Promise<'resume'>((resolve) => {
      setTimeout(() => {
        resolve('resume');
      }, ms);
    });

  it.each<[string, CtiOptions['onRecoverCall'], boolean]>([
    ['claimed at once', () => 'resume', true],
    ['claimed in time', () => later(4_900), true],
    ['claimed too late', () => later(5_100), false],
    ['never claimed, though HubSpot says that it is under way', undefined, false],
    ['given up', () => 'end', false],
    [
      'asked about in vain',
      () => {
        throw new Error('The app has a fault.');
      },
      false,
    ],
  ])('with a phone of the app’s own: a call that is %s', async (_, onRecoverCall, isClaimed) => {
    const { hubspot, cti, options } = await setUpWithoutPhone();
    cti.actions.outgoingCall({ toNumber: number });
    await settle();
    cti.actions.callAnswered();
    window.dispatchEvent(new Event('pagehide'));
    cti.stop();
    hubspot.reload();
    const next = createCti({ ...options, onRecoverCall });
    onTestFinished(next.stop);
    next.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(next.getSnapshot().call?.status).toBe(isClaimed ? 'connected' : 'saved');
    if (isClaimed) {
      next.actions.callEnded();
      next.actions.callCompleted();
      await settle();
    }
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  });

  it('lets the app decide', async () => {
    const { hubspot, page } = await connected({ onRecoverCall: () => 'resume' });
    const next = page.reload();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(next.state().call?.status).toBe('connected');
    next.actions.callEnded();
    next.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('before HubSpot shook hands: it hears of the call from the next page', async () => {
    const hubspot = createFakeHubSpot({ handshake: 500 });
    const page = openPage(hubspot);
    page.actions.outgoingCall({ toNumber: number });
    await vi.advanceTimersByTimeAsync(500);
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'OUTGOING_CALL_STARTED']);
  });
});

describe('a provider that goes and comes again', () => {
  it('gives the engagement of the handshake to no call that began since', async () => {
    const hubspot = createFakeHubSpot({ session: { engagementId: 77 }, engagementFails: 'No more room.' });
    let shared: Connection | undefined;
    const connect: Connect = (options) => (shared ??= hubspot.connect(options));
    const { page } = await dialled(hubspot, { connect });
    await settle();
    const next = page.remount();
    await settle();
    expect(next.state().call).toMatchObject({ status: 'dialing', engagement: { status: 'failed' } });
  });
});

describe('the engagement that the handshake names', () => {
  it('is given to no call where two could be meant', async () => {
    const hubspot = createFakeHubSpot({ engagementMissing: true });
    const page = openPage(hubspot);
    await settle();
    page.actions.outgoingCall({ toNumber: number });
    page.actions.callEnded();
    page.actions.outgoingCall({ toNumber: '+16175550199' });
    hubspot.setOptions({ session: { engagementId: 77 } });
    const next = page.reload();
    await settle();
    expect(Object.values(next.state().calls).map((call) => call.engagement.status)).not.toContain('created');
  });
});

describe('without storage', () => {
  it.each<CtiOptions['storage']>([
    'none',
    {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    },
    { getItem: () => '{"not":"a list"', setItem: () => undefined, removeItem: () => undefined },
    {
      getItem: () => '[{"call":{"status":"flying"}},7,null]',
      setItem: () => undefined,
      removeItem: () => undefined,
    },
  ])('calls work all the same (%#)', async (storage) => {
    const { hubspot, page } = await connected({ storage });
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });
});

describe('without storage, a provider that goes and comes again', () => {
  it('goes on with the call', async () => {
    const hubspot = createFakeHubSpot();
    // One connection for the page's lifetime, as the real one.
    const connection = hubspot.connect({});
    const options: CtiOptions = { storage: 'none', connect: () => connection };
    const page = openPage(hubspot, options);
    await settle();
    page.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    page.actions.updateDraft({ notes: 'half a sen' });
    const next = page.remount();
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.state().call).toMatchObject({ status: 'connected', draft: { notes: 'half a sen' } });
    next.actions.hangUp();
    next.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('goes on with the call, where storage is spoilt meanwhile', async () => {
    const hubspot = createFakeHubSpot();
    const connection = hubspot.connect({});
    const stored = new Map<string, string>();
    const storage: CtiOptions['storage'] = {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    };
    const options: CtiOptions = { storage, connect: () => connection };
    const page = openPage(hubspot, options);
    await settle();
    const before = page.actions.dial({ to: number });
    page.cti.stop();
    for (const key of stored.keys()) stored.set(key, '[{"call":');
    const next = openPage(hubspot, options, page.phone);
    await vi.advanceTimersByTimeAsync(1900);
    expect(next.state().call).toMatchObject({ id: before?.id, status: 'connected' });
    expect(hubspot.timeline).toHaveLength(1);
  });
});

describe('storage that fills up in a call', () => {
  it('is no reason to tell the call again after a reload', async () => {
    const stored = new Map<string, string>();
    let isFull = false;
    const storage: CtiOptions['storage'] = {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        if (isFull) throw new Error('full');
        stored.set(key, value);
      },
      removeItem: (key) => stored.delete(key),
    };
    const { hubspot, page } = await connected({ storage });
    isFull = true;
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    page.reload();
    isFull = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
  });
});

describe('a log-out', () => {
  it('leaves no notes behind in the browser', async () => {
    const { page } = await connected();
    page.actions.hangUp();
    page.actions.updateDraft({ notes: 'private' });
    page.actions.userLoggedOut();
    const next = page.reload();
    await settle();
    expect(next.state().calls).toEqual({});
  });

  it('and a log-in after it tell nothing twice', async () => {
    const hubspot = createFakeHubSpot();
    const page = openPage(hubspot);
    await settle();
    page.actions.outgoingCall({ toNumber: number });
    page.actions.userLoggedOut();
    page.actions.callEnded({ callEndStatus: 'FAILED' });
    page.actions.outgoingCall({ toNumber: '+16175550199' });
    page.actions.userLoggedIn();
    page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(2);
  });

  it('during a call loses nothing of it', async () => {
    const { hubspot, page } = await connected();
    page.actions.userLoggedOut();
    await settle();
    page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_duration: '30000' } }]);
  });
});

describe('the address of a recording', () => {
  const url = 'https://recordings.example.com/1.mp3';

  it('that comes before the call is saved goes with it', async () => {
    const { hubspot, page } = await connected();
    page.actions.addRecording({ url });
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_recording_url: url } }]);
  });

  it('that comes afterwards is added, and nothing else is said again', async () => {
    const { hubspot, page } = await connected();
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    const id = page.state().call?.id;
    page.actions.dial({ to: '+16175550187' });
    page.actions.addRecording({ url, id });
    await settle();
    expect(hubspot.timeline[0]).toMatchObject({
      properties: { hs_call_recording_url: url, hs_call_body: 'half a sen' },
    });
    expect(hubspot.sent('CALL_COMPLETED')[1]).toEqual({
      externalCallId: id,
      engagementId: 1001,
      hideWidget: false,
      engagementProperties: { hs_timestamp: Date.parse('2026-03-01T12:00:00Z'), hs_call_recording_url: url },
    });
  });

  it('is refused where it is not https', async () => {
    const { page } = await connected();
    expect(() => {
      page.actions.addRecording({ url: 'http://recordings.example.com/1.mp3' });
    }).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
  });
});
