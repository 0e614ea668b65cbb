import { type Connection, createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { contactNumber, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';
import { browserLinks } from '../../../src/cti/windows/browserLinks';

useFakeWorld();

describe('a tab with another version of this library', () => {
  it('has its own phone and calls, and does no harm to those of this one', async () => {
    let change = (connection: Connection): Connection => connection;
    const browser = createBrowser((connection) => change(connection));
    const first = await browser.open();
    first.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    const before = first.state();
    // Its channel, its locks and what it keeps are called otherwise.
    const elsewhere = (name: string) =>
      name.replace(/^react-hubspot-calling\/\d+\//, 'react-hubspot-calling/0/');
    change = (connection) => {
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

describe('windows that do not work as one', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([true, false])(
    'leave each other their calls and recover those of closed ones; locks: %s',
    async (hasLocks) => {
      const browser = createBrowser((connection) =>
        hasLocks ? connection : { ...connection, links: browserLinks },
      );
      if (!hasLocks) vi.stubGlobal('navigator', undefined);
      const open = () => browser.open({}, { windows: false });
      const first = await open();
      first.actions.dial({ to: contactNumber });
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
    cti.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    cti.actions.hangUp();
    cti.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
    cti.stop();
  });
});
