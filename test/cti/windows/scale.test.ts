import type { Connection } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

const faults = useFakeWorld();

/** A browser whose channels and storage are counted. */
const createCountedBrowser = () => {
  const kept = new Map<string, string>();
  const total = { posts: 0, writes: 0 };
  const postsOf = new Map<number, number>();
  let pages = 0;
  const count = (connection: Connection): Connection => {
    const { links } = connection;
    const page = pages;
    pages += 1;
    return {
      ...connection,
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => {
          total.writes += 1;
          kept.set(key, value);
        },
        removeItem: (key) => {
          kept.delete(key);
        },
      },
      ...(links && {
        links: {
          lock: links.lock,
          open: (name, onMessage) => {
            const channel = links.open(name, onMessage);
            return (
              channel && {
                close: channel.close,
                post: (message) => {
                  total.posts += 1;
                  postsOf.set(page, (postsOf.get(page) ?? 0) + 1);
                  channel.post(message);
                },
              }
            );
          },
        },
      }),
    };
  };
  return {
    browser: createBrowser(count),
    total,
    /** How many pages have sent something since the last look. */
    takeSpeakers: () => {
      const speakers = postsOf.size;
      postsOf.clear();
      return speakers;
    },
    keptCharacters: () => [...kept].flat().join('').length,
  };
};

type Tab = Awaited<ReturnType<ReturnType<typeof createBrowser>['open']>>;

/** A call from dialing to the timeline, in this tab. */
const call = async ({ actions, state, hubspot }: Tab) => {
  actions.dial({ to: contactNumber });
  await pass(5_000);
  expect(state().call?.status).toBe('connected');
  actions.updateDraft({ notes: 'Wants the offer' });
  await pass(60_000);
  actions.hangUp();
  await settle();
  actions.callCompleted();
  await pass(5_000);
  expect(state().call?.status).toBe('saved');
  return hubspot;
};

const quick = { phoneOptions: { ringsAfterMs: 500, answersAfterMs: 1_000 } };

describe('at scale', () => {
  it('a day of 400 calls in three tabs that come and go leaves nothing behind, and no call costs more than another', async () => {
    const { browser, total, keptCharacters } = createCountedBrowser();
    const tabs = await Promise.all([1, 2, 3].map(() => browser.open({}, quick)));
    const intervalMs = (24 * 60 * 60 * 1000) / 400;
    const marks: { posts: number; writes: number; kept: number; timers: number }[] = [];

    for (let made = 0; made < 400; made += 1) {
      const place = made % 3;
      if (made % 10 === 9) {
        tabs[place]?.close();
        await pass(1_000);
        tabs[place] = await browser.open({}, quick);
        await pass(1_000);
      }
      const tab = tabs[place];
      if (!tab) throw new Error('No tab.');
      await call(tab);
      const before = total.posts;
      await pass(intervalMs - 80_000);
      expect(total.posts - before, 'messages between two calls').toBe(0);
      expect(Object.keys(tab.state().calls).length).toBeLessThanOrEqual(2);
      if (made % 100 === 99) marks.push({ ...total, kept: keptCharacters(), timers: vi.getTimerCount() });
    }

    expect(browser.hub.timeline).toHaveLength(400);
    expect(browser.hub.timeline.every(({ completed }) => completed)).toBe(true);
    const [first, second, , last] = marks;
    const [, , third] = marks;
    if (!first || !second || !third || !last) throw new Error('Too few calls.');
    expect(last.kept).toBeLessThanOrEqual(first.kept + 100);
    expect(last.timers).toBeLessThanOrEqual(first.timers);
    // The second and the fourth hundred, after everything that is bounded is full.
    expect(last.posts - third.posts).toBeLessThanOrEqual(1.05 * (second.posts - first.posts));
    expect(last.writes - third.writes).toBeLessThanOrEqual(1.05 * (second.writes - first.writes));
    expect(faults).not.toHaveBeenCalled();
  }, 120_000);

  it('messages between tabs grow with their number and not faster, and idle tabs send nothing', async () => {
    const cost: Record<number, { opening: number; calling: number; speakers: number }> = {};
    for (const size of [5, 10, 20]) {
      const { browser, total, takeSpeakers } = createCountedBrowser();
      const tabs: Tab[] = [];
      for (let index = 0; index < size; index += 1) tabs.push(await browser.open({}, quick));
      await pass(10_000);
      const opened = total.posts;
      await browser.open({}, quick);
      await pass(10_000);
      const opening = total.posts - opened;

      takeSpeakers();
      const idle = total.posts;
      await pass(600_000);
      expect(total.posts - idle, `messages of ${String(size)} idle tabs`).toBe(0);

      const [owner] = tabs;
      if (!owner) throw new Error('No tab.');
      await call(owner);
      cost[size] = { opening, calling: total.posts - idle, speakers: takeSpeakers() };
    }
    // The tab with the phone tells all others in one message; nobody else has anything to say.
    expect(cost[20]?.speakers).toBe(1);
    expect(cost[20]?.calling).toBeLessThanOrEqual(2 * (cost[10]?.calling ?? 0));
    expect(cost[10]?.calling).toBeLessThanOrEqual(2 * (cost[5]?.calling ?? 0));
    expect(cost[20]?.opening).toBeLessThanOrEqual(2 * (cost[10]?.opening ?? 0) + 1);
  }, 120_000);
});
