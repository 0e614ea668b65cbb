import { createCti, type CtiOptions, type KeyValueStorage, type Session } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
} from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contactNumber as number, pass, settle, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

/** One browser of one user; each page is a tab. */
const createBrowser = (options: CtiOptions = {}) => {
  const hub = createFakeHubSpot();
  const open = async (session: Session = {}, hubspotOptions: FakeHubSpotOptions = {}) => {
    const hubspot = hub.openTab(session);
    hubspot.setOptions(hubspotOptions);
    const phone = createFakeSoftphone();
    // One connection for the page's lifetime, as the real one.
    const opened = hubspot.connect({});
    const mount = () => {
      const cti = createCti({ connect: () => opened, phone, ...options });
      onTestFinished(cti.stop);
      cti.start();
      return cti;
    };
    let cti = mount();
    await settle();
    return {
      hubspot,
      phone,
      get actions() {
        return cti.actions;
      },
      state: () => cti.getSnapshot(),
      remount: () => {
        cti.stop();
        cti = mount();
      },
      /** The tab goes, and its phone with it; nobody is told. */
      close: () => {
        cti.stop();
        opened.close();
        void phone.stop();
      },
    };
  };
  return { open };
};

type Window = Awaited<ReturnType<ReturnType<typeof createBrowser>['open']>>;
const sent = (...windows: Window[]) =>
  windows.flatMap(({ hubspot }) => hubspot.sentTypes().filter((type) => type !== 'INITIALIZED'));

describe('a command of another window that makes no sense any more', () => {
  it('causes no unhandled rejection in the one with the phone', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: number });
    await settle();
    await second.actions.answer();
    await settle();
    expect(first.state().call?.status).toBe('dialing');
    expect(faults).not.toHaveBeenCalled();
  });
});

describe('the window with the phone goes while a call is saved', () => {
  const denied: KeyValueStorage = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
    removeItem: () => {
      throw new Error('denied');
    },
  };

  it('without storage and without an engagement: the next one does not complete it again', async () => {
    const browser = createBrowser({ storage: denied });
    const first = await browser.open({}, { engagementFails: 'No more room.', answerAfterMs: 50 });
    const second = await browser.open();
    first.actions.dial({ to: number });
    await pass(100);
    first.actions.hangUp();
    await pass(5_000);
    expect(second.state().call?.status).toBe('saving');
    first.close();
    await pass(30_000);
    expect(sent(first, second)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(second.state().call).toMatchObject({ status: 'saveFailed', failure: { canRetry: false } });
  });
});

describe('another handshake in a tab without the phone', () => {
  it('completes no call that the other one completes', async () => {
    const browser = createBrowser();
    const first = await browser.open({}, { engagementMissing: true });
    const second = await browser.open();
    first.actions.dial({ to: number });
    await settle();
    first.actions.hangUp();
    second.hubspot.ready();
    await pass(30_000);
    expect(sent(first)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(sent(second)).toEqual([]);
  });
});

describe('a window that told its HubSpot for the one with the phone', () => {
  it('does not tell it again when it gets the phone', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: number });
    // The answer that it was told finds nobody.
    await Promise.resolve();
    first.close();
    await pass(30_000);
    expect(sent(first, second)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
  });

  it('is heard by all, whichever gets the phone', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    const third = await browser.open();
    third.actions.dial({ to: number });
    await Promise.resolve();
    first.close();
    await pass(30_000);
    expect(second.state().windowRole).toBe('owner');
    expect(third.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    expect(second.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(0);
  });
});

describe('a provider that goes and comes again while another tab is open', () => {
  /** Two tabs, the first of which has the phone and called so many milliseconds ago. */
  const openTwo = async (calledAgoMs: number) => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: number });
    await pass(calledAgoMs);
    return { first, second };
  };

  it('keeps a call that is on its phone', async () => {
    const { first, second } = await openTwo(1900);
    first.remount();
    await pass(10_000);
    expect(first.state()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
    expect(second.state()).toMatchObject({ windowRole: 'follower', call: { status: 'connected' } });
  });

  it.each([...Array(12).keys()])(
    'keeps it, where the calling window opens %i turns before',
    async (turns) => {
      const browser = createBrowser();
      const page = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
      page.actions.dial({ to: number });
      await pass(1900);
      const opening = browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      page.remount();
      const callingWindow = await opening;
      await pass(10_000);
      expect(page.state()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
      page.actions.hangUp();
      page.actions.callCompleted();
      await pass(1000);
      expect([page, callingWindow].map(({ state }) => state().windowRole)).toEqual(['follower', 'owner']);
    },
  );

  it('tells once what its phone has done meanwhile', async () => {
    const { first, second } = await openTwo(1000);
    first.remount();
    first.phone.remote.answer();
    await pass(1000);
    expect(first.state()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
    expect(sent(first, second)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);
  });

  it('leaves no phone on that nobody follows', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.remount();
    await pass(1000);
    expect([first, second].map(({ phone }) => phone.getSnapshot().status)).toEqual(['stopped', 'ready']);
  });
});

describe('a call from before HubSpot shook hands, while another tab has the phone', () => {
  const openLate = async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const late = await browser.open({}, { handshake: 'never' });
    await pass(2000);
    late.actions.dial({ to: number });
    await pass(2000);
    return { first, late };
  };

  it('is told once HubSpot is there, and reaches the timeline', async () => {
    const { first, late } = await openLate();
    late.hubspot.ready();
    await pass(1000);
    expect(late.hubspot.sentTypes()).toEqual(['INITIALIZED', 'OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);
    late.actions.hangUp();
    late.actions.callCompleted();
    await settle();
    expect(first.hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('takes the phone to its window, so that it is kept like any other', async () => {
    const { first, late } = await openLate();
    late.hubspot.ready();
    await pass(1000);
    expect([first, late].map(({ state }) => state().windowRole)).toEqual(['follower', 'owner']);
    late.close();
    await pass(30_000);
    expect(first.hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  });
});

describe('the window with the phone goes, and the one that told HubSpot for it is reloaded', () => {
  // How far the command, the telling and the news of it have come is a matter of turns.
  it.each([...Array(12).keys()])('after %i turns: nothing is told twice', async (turns) => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: number });
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    first.close();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    second.close();
    const reloaded = await browser.open();
    await pass(30_000);
    const starts = sent(first, second, reloaded).filter((type) => type === 'OUTGOING_CALL_STARTED');
    expect(starts.length).toBeLessThanOrEqual(1);
  });
});
