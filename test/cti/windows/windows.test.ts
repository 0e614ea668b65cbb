import {
  type Connect,
  type Connection,
  createCti,
  type CtiOptions,
  type Session,
} from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browserLinks } from '../../../src/cti/windows/browserLinks';

const number = '+16175550142';
const settle = () => vi.advanceTimersByTimeAsync(0);

/** One window of the user: its own HubSpot page, its own phone object, the same browser. */
const createBrowser = () => {
  const hub = createFakeHubSpot();
  const browser = {
    /** What this browser's connections are like. */
    change: (connection: Connection): Connection => connection,
    open: async (session: Session = {}, options: CtiOptions = {}) => {
      const hubspot = hub.openTab(session);
      const phone = createFakeSoftphone();
      const connect: Connect = (connectOptions) => browser.change(hubspot.connect(connectOptions));
      const cti = createCti({ connect, phone, fromNumbers: ['+16175550100'], ...options });
      onTestFinished(cti.stop);
      cti.start();
      await settle();
      return {
        hubspot,
        phone,
        cti,
        actions: cti.actions,
        state: cti.getSnapshot,
        /** The tab goes, and its phone with it. */
        close: () => {
          cti.stop();
          void phone.stop();
        },
      };
    },
  };
  return browser;
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('two tabs of one user', () => {
  it('have one phone between them, and show the same', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    expect([first.state().windowRole, second.state().windowRole]).toEqual(['owner', 'follower']);
    expect(first.phone.getSnapshot().status).toBe('ready');
    expect(second.phone.getSnapshot().status).toBe('stopped');
    expect(second.state().phone?.status).toBe('ready');

    first.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    expect(second.state().call).toEqual(first.state().call);
    expect(second.state().call?.status).toBe('connected');
  });

  it('each tell their own HubSpot of the calls that began there', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.hubspot.dial({ phoneNumber: number, calleeInfo: { calleeId: 5, calleeObjectTypeId: '0-1' } });
    expect(first.state().dialRequest).toBeNull();
    second.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    second.actions.updateDraft({ notes: 'from the second tab' });
    await settle();
    second.actions.hangUp();
    await settle();
    second.actions.callCompleted();
    await settle();
    expect(first.hubspot.sentTypes()).toEqual(['INITIALIZED']);
    expect(second.hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(second.hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: 'from the second tab', hs_call_callee_object_id: '5' } },
    ]);
    expect(second.state().call?.status).toBe('saved');
  });

  it('both report an incoming call, as one', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.phone.incoming(number);
    await settle();
    const reports = [first, second].map(({ hubspot }) => hubspot.sent('INCOMING_CALL'));
    expect(reports[0]).toEqual(reports[1]);
    expect(second.state().call?.status).toBe('ringing');
    void second.actions.answer();
    await settle();
    expect(first.state().call?.status).toBe('connected');
    expect(second.state().call?.status).toBe('connected');
  });

  it('when the owner goes in a call, the other takes over and the call is logged', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(11_900);
    first.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(second.state().windowRole).toBe('owner');
    expect(second.phone.getSnapshot().status).toBe('ready');
    expect(second.hubspot.sentTypes()).toEqual(['INITIALIZED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(second.hubspot.sent('CALL_COMPLETED')).toMatchObject([
      { engagementProperties: { hs_call_duration: '10000', hs_call_status: 'COMPLETED' } },
    ]);
  });

  it('when the owner goes in a call that began elsewhere, nothing is said twice', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(11_900);
    first.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(second.hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
  });

  it('when the tab that began a call goes, the owner tells the rest', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    second.close();
    await settle();
    first.actions.hangUp();
    first.actions.callCompleted();
    await settle();
    expect(first.hubspot.sentTypes()).toEqual(['INITIALIZED', 'CALL_ENDED', 'CALL_COMPLETED']);
  });

  it('stay strangers where they belong to different users, or windows are off', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const other = await browser.open({ userId: 77 });
    const single = await browser.open({}, { windows: false });
    expect([first, other, single].map(({ state }) => state().windowRole)).toEqual([
      'owner',
      'owner',
      'alone',
    ]);
  });
});

describe('a tab with another version of this library', () => {
  it('has its own phone and calls, and does no harm to those of this one', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    first.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    const before = first.state();
    // Its channel, its locks and what it keeps are called otherwise.
    const elsewhere = (name: string) =>
      name.replace(/^react-hubspot-calling\/\d+\//, 'react-hubspot-calling/0/');
    browser.change = (connection) => {
      const { links, storage } = connection;
      return {
        ...connection,
        links: {
          open: (name, onMessage) => links!.open(elsewhere(name), onMessage),
          lock: (name, ...rest) => links!.lock(elsewhere(name), ...rest),
        },
        storage: {
          getItem: (key) => storage!.getItem(elsewhere(key)),
          setItem: (key, value) => {
            storage!.setItem(elsewhere(key), value);
          },
          removeItem: (key) => {
            storage!.removeItem(elsewhere(key));
          },
        },
      };
    };
    const second = await browser.open();
    expect(second.state()).toMatchObject({ windowRole: 'owner', calls: {} });
    second.actions.dial({ to: '+16175550199' });
    await vi.advanceTimersByTimeAsync(1900);
    expect(first.state()).toBe(before);
    for (const each of [first, second]) {
      each.actions.hangUp();
      each.actions.callCompleted();
    }
    await settle();
    expect(first.hubspot.timeline).toMatchObject([{ completed: true }, { completed: true }]);
  });
});

describe('with a calling window', () => {
  it('the window gets the phone as soon as no call is open, and alone speaks', async () => {
    const browser = createBrowser();
    const remote = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    remote.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
    expect(callingWindow.state().windowRole).toBe('follower');
    remote.actions.hangUp();
    remote.actions.callCompleted();
    await vi.advanceTimersByTimeAsync(100);
    expect([remote.state().windowRole, callingWindow.state().windowRole]).toEqual(['follower', 'owner']);
    remote.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    expect(remote.state().call?.status).toBe('connected');
    expect(callingWindow.hubspot.sentTypes()).toContain('OUTGOING_CALL_STARTED');
    expect(remote.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  });
});

describe('a number clicked in HubSpot', () => {
  it("is the calling window's to call, where there is one", async () => {
    const browser = createBrowser();
    const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
    const remote = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    remote.hubspot.dial(number);
    await settle();
    expect(callingWindow.state().dialRequest).toMatchObject({ phoneNumber: number });
  });

  it('is its own tab’s again once the calling window is closed', async () => {
    const browser = createBrowser();
    const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
    const first = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    const second = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    callingWindow.close();
    await vi.advanceTimersByTimeAsync(100);
    second.hubspot.dial(number);
    await settle();
    expect([first, second].map(({ state }) => state().dialRequest?.phoneNumber)).toEqual([undefined, number]);
  });

  it('stays in its tab where the calling window is not open', async () => {
    const browser = createBrowser();
    const first = await browser.open({ usesCallingWindow: true, iframeLocation: 'widget' });
    const second = await browser.open({ usesCallingWindow: true, iframeLocation: 'widget' });
    second.hubspot.dial(number);
    await settle();
    expect([first, second].map(({ state }) => state().dialRequest?.phoneNumber)).toEqual([undefined, number]);
    second.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(10);
    expect(second.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    expect(first.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(0);
  });
});

describe('the channel between windows', () => {
  it.each([
    ['null', null],
    ['text', 'hello'],
    ['a message without sender', { kind: 'state' }],
    ['a state without calls', { kind: 'state', from: 'x', state: {} }],
    [
      'a state with a broken call',
      {
        kind: 'state',
        from: 'x',
        state: {
          calls: { a: { id: 'a' } },
          callId: 'a',
          user: { loggedIn: true, available: true },
          phone: null,
          problem: null,
        },
      },
    ],
    ['a command nobody knows', { kind: 'command', from: 'x', name: 'constructor', args: [] }],
    ['a command in the wrong state', { kind: 'command', from: 'x', name: 'callAnswered', args: [{}] }],
    ['an event that is none', { kind: 'event', from: 'x', event: { raw: { type: 'NOTHING' } } }],
    [
      'a relay of what concerns no call',
      { kind: 'relay', from: 'x', id: 1, message: { method: 'sendError', payload: {} } },
    ],
  ])('takes no harm from %s', async (_, message) => {
    const hub = createFakeHubSpot();
    const cti = createCti({ connect: hub.connect, phone: createFakeSoftphone() });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    const before = cti.getSnapshot();
    hub.sendToWindows(message);
    await settle();
    expect(cti.getSnapshot()).toBe(before);
    expect(hub.sentTypes()).toEqual(['INITIALIZED']);
  });

  it.each<[name: string, ...args: unknown[]]>([
    ['updateDraft', { notes: 7 }],
    ['updateDraft', { title: {} }],
    ['updateDraft', { properties: 'none' }],
    ['outgoingCall', { toNumber: '+16175550155', party: { name: 7 } }],
    ['outgoingCall', { toNumber: '+16175550155', externalCallId: {} }],
    ['outgoingCall', { toNumber: '+16175550155', callStartTime: 'now' }],
    ['dial', { to: '+16175550155', party: 'Ada' }],
    ['callEnded', []],
    ['callTransferred', 'now'],
    ['chooseMatch', { objectCoordinates: { objectId: {}, objectTypeId: 7 } }],
    ['reportProblem', {}],
    ['mute', 'yes'],
    ['hold', {}],
    ['sendDigits', 7],
  ])('lets no command %s(%j) into a call', async (name, ...args) => {
    const browser = createBrowser();
    const owner = await browser.open();
    const follower = await browser.open();
    owner.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    const before = owner.state();
    expect(before.call?.status).toBe('connected');
    owner.hubspot.sendToWindows({ kind: 'command', from: 'x', name, args });
    await settle();
    expect(owner.state()).toBe(before);
    expect(follower.state().calls).toEqual(before.calls);
  });
});

describe('windows that do not work as one', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([true, false])(
    'leave each other their calls and take up those of who is gone; locks: %s',
    async (hasLocks) => {
      const browser = createBrowser();
      if (!hasLocks) {
        vi.stubGlobal('navigator', undefined);
        browser.change = (connection) => ({ ...connection, links: browserLinks });
      }
      const open = () => browser.open({}, { windows: false });
      const first = await open();
      first.actions.dial({ to: number });
      await vi.advanceTimersByTimeAsync(1900);
      const before = first.state().call;
      const second = await open();
      expect(second.state().calls).toEqual({});
      second.actions.dial({ to: '+16175550199' });
      await vi.advanceTimersByTimeAsync(1900);
      second.close();
      const third = await open();
      await vi.advanceTimersByTimeAsync(6_000);
      expect(Object.values(third.state().calls)).toMatchObject([
        { toNumber: '+16175550199', status: 'saved', endStatus: 'COMPLETED' },
      ]);
      expect(first.state().call).toBe(before);
      first.close();
      await open();
      await vi.advanceTimersByTimeAsync(6_000);
      expect(first.hubspot.timeline).toMatchObject([{ completed: true }, { completed: true }]);
    },
  );
});

describe('a browser that cannot let windows find each other', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(['BroadcastChannel', 'navigator'])('without %s each window works alone', async (missing) => {
    vi.stubGlobal(missing, undefined);
    expect(browserLinks.open('a', vi.fn())).toBeNull();
    const hubspot = createFakeHubSpot();
    const cti = createCti({
      connect: (options) => ({ ...hubspot.connect(options), links: browserLinks }),
      phone: createFakeSoftphone(),
    });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    expect(cti.getSnapshot().windowRole).toBe('alone');
    cti.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    cti.actions.hangUp();
    cti.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
    cti.stop();
  });
});
