import { createCti, type KeyValueStorage } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browserLinks } from '../../../src/cti/windows/browserLinks';
import { contactNumber, noon, otherNumber, pass, settle } from '../setUp';

const day = 24 * 60 * 60 * 1000;

/** A browser whose pages do not work as one, and share what is kept. */
const createBrowser = ({ hasLocks = true } = {}) => {
  const hub = createFakeHubSpot();
  const stored = new Map<string, string>();
  const open = async () => {
    const { connect } = hub.openTab();
    const phone = createFakeSoftphone();
    let isAlive = true;
    const storage: KeyValueStorage = {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        if (isAlive) stored.set(key, value);
      },
      removeItem: (key) => {
        if (isAlive) stored.delete(key);
      },
    };
    const cti = createCti({
      connect: (options) => ({ ...connect(options), ...(!hasLocks && { links: browserLinks }) }),
      phone,
      storage,
      windows: false,
    });
    const leave = (): void => {
      cti.stop();
      void phone.stop();
    };
    onTestFinished(leave);
    cti.start();
    await settle();
    return {
      actions: cti.actions,
      calls: () => Object.values(cti.getSnapshot().calls),
      leave,
      /** Without a last word. */
      crash: () => {
        isAlive = false;
        leave();
      },
    };
  };
  type LonePage = Awaited<ReturnType<typeof open>>;
  return {
    open,
    timeline: hub.timeline,
    /** A call with talk, which nobody has saved. */
    talk: async ({ actions }: LonePage, to = contactNumber) => {
      actions.dial({ to });
      await pass(1900);
      actions.hangUp();
      await settle();
    },
    /** Whose calls are kept. */
    kept: () =>
      [...stored.values()].flatMap((text) =>
        (JSON.parse(text) as { call: { toNumber: string } }[]).map(({ call }) => call.toNumber),
      ),
  };
};

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a page that works alone has kept', () => {
  it('is recovered by one, if two open after the crash', async () => {
    const { open, talk, timeline } = createBrowser();
    const first = await open();
    await talk(first);
    first.crash();
    const next = await Promise.all([open(), open()]);
    await pass(6000);
    const taken = next.filter(({ calls }) => calls().length > 0);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.calls()).toMatchObject([{ status: 'ended' }]);
    taken[0]?.actions.callCompleted();
    await settle();
    expect(timeline).toMatchObject([{ completed: true }]);
  });

  it('is not for those that were open when it crashed, but for the next', async () => {
    const { open, talk } = createBrowser();
    const first = await open();
    await talk(first);
    const second = await open();
    first.crash();
    await pass(6000);
    expect(second.calls()).toEqual([]);
    expect((await open()).calls()).toMatchObject([{ toNumber: contactNumber }]);
  });

  it('stays there as long as it lives, however old it looks to another', async () => {
    const { open, talk, timeline } = createBrowser();
    const first = await open();
    await talk(first);
    // Somebody sets the clock, and sets it right again.
    vi.setSystemTime(noon + day + 60_000);
    const second = await open();
    await talk(second, otherNumber);
    second.actions.callCompleted();
    await settle();
    vi.setSystemTime(noon + 60_000);
    first.crash();
    const third = await open();
    expect(third.calls()).toMatchObject([{ toNumber: contactNumber, status: 'ended' }]);
    third.actions.callCompleted();
    await settle();
    expect(timeline).toMatchObject([{ completed: true }, { completed: true }]);
  });
});

describe('what a page has kept where nobody can tell whether it is gone', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', undefined);
  });

  it('is recovered after a good-bye', async () => {
    const { open, talk } = createBrowser({ hasLocks: false });
    const first = await open();
    await talk(first);
    first.leave();
    expect((await open()).calls()).toMatchObject([{ toNumber: contactNumber, status: 'ended' }]);
  });

  it('is nobody else’s after a crash, and thrown away after a day', async () => {
    const { open, talk, kept } = createBrowser({ hasLocks: false });
    const first = await open();
    await talk(first);
    first.crash();
    const second = await open();
    expect(second.calls()).toEqual([]);
    await talk(second, otherNumber);
    expect(kept()).toEqual([contactNumber, otherNumber]);
    vi.setSystemTime(Date.now() + day);
    second.actions.updateDraft({ notes: 'Late.' });
    await pass(300);
    expect(kept()).toEqual([otherNumber]);
  });
});
