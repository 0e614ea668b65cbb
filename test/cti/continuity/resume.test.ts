import type { CtiOptions } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeSoftphoneOptions,
} from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';
import { useFakeWorld } from '../setUp';
import { number, openPage, settle } from './reloadedPage';

useFakeWorld();

type HubSpot = ReturnType<typeof createFakeHubSpot>;

const createPhone = (options: FakeSoftphoneOptions = {}) =>
  createFakeSoftphone({
    surviveReload: true,
    resumesAfterMs: 500,
    answersAfterMs: 100,
    ringsAfterMs: 100,
    ...options,
  });

/** The page goes, with its phone. */
const leave = (hubspot: HubSpot, page: ReturnType<typeof openPage>): void => {
  window.dispatchEvent(new Event('pagehide'));
  page.cti.stop();
  hubspot.reload();
};

const talking = async (options: CtiOptions = {}) => {
  const hubspot = createFakeHubSpot();
  const page = openPage(hubspot, options, createPhone());
  await settle();
  page.actions.dial({ to: number });
  await vi.advanceTimersByTimeAsync(300);
  page.actions.mute(true);
  expect(page.state().call).toMatchObject({ status: 'connected', muted: true });
  return { hubspot, page };
};

describe('with a phone whose calls outlive their page', () => {
  it('a call goes on: it shows at once, as it was, and HubSpot sees one call', async () => {
    const { hubspot, page } = await talking();
    const before = page.state().call;
    leave(hubspot, page);
    const next = openPage(hubspot, {}, createPhone());
    await settle();
    expect(next.state().call).toMatchObject({ ...before, resuming: true });
    await vi.advanceTimersByTimeAsync(600);
    expect(next.state().call).toEqual(before);

    next.actions.hangUp();
    await settle();
    next.actions.callCompleted({ hideWidget: false });
    await vi.advanceTimersByTimeAsync(1000);
    expect(hubspot.sentTypes().filter((type) => type !== 'INITIALIZED')).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  });

  it('a call that is gone ends at the time when its page went, and is logged', async () => {
    const { hubspot, page } = await talking();
    leave(hubspot, page);
    const gone = Date.now();
    await vi.advanceTimersByTimeAsync(5000);
    const phone = createPhone();
    const next = openPage(hubspot, {}, phone);
    await settle();
    phone.remote.end({ reason: 'hangup', by: 'remote' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(next.state().call).toMatchObject({ status: 'saved', endStatus: 'COMPLETED', endedAt: gone });
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('an inbound call rings on', async () => {
    const hubspot = createFakeHubSpot();
    const page = openPage(hubspot, {}, createPhone());
    await settle();
    page.phone.incoming(number);
    await settle();
    leave(hubspot, page);
    const next = openPage(hubspot, {}, createPhone());
    await settle();
    expect(next.state().call).toMatchObject({ status: 'ringing', resuming: true });
    await vi.advanceTimersByTimeAsync(600);
    await next.actions.answer();
    expect(next.state().call).toMatchObject({ status: 'connected' });
  });

  it('a call of a page that stores nothing ends as ever', async () => {
    const { page } = await talking({ storage: 'none' });
    const [session] = page.phone.getSnapshot().sessions;
    const keep = vi.spyOn(session as { keep: (isKept: boolean) => unknown }, 'keep');
    page.actions.updateDraft({ notes: 'a' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keep).toHaveBeenLastCalledWith(false);
  });
});

describe('a provider that goes while the phone of the next page connects', () => {
  const told = (hubspot: HubSpot) => hubspot.sentTypes().filter((type) => type !== 'INITIALIZED');

  /** The next page, whose phone takes a while. */
  const reloaded = async (connectsAfterMs: number) => {
    const { hubspot, page } = await talking();
    leave(hubspot, page);
    const phone = createPhone({ connectsAfterMs });
    const next = openPage(hubspot, {}, phone);
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.state().call).toMatchObject({ resuming: true });
    return { hubspot, phone, next };
  };

  it.each([
    ['another one comes', ({ remount }: ReturnType<typeof openPage>) => remount()],
    [
      'the same one comes again',
      (page: ReturnType<typeof openPage>) => {
        page.cti.stop();
        page.cti.start();
        return page;
      },
    ],
  ])('leaves the call to the next one: %s', async (_, change) => {
    const { hubspot, phone, next } = await reloaded(3000);
    const later = change(next);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(later.state().call).toMatchObject({ status: 'connected' });
    expect(phone.getSnapshot().sessions).toHaveLength(1);
    expect(told(hubspot)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);

    phone.remote.hangUp();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told(hubspot).slice(2)).toEqual(['CALL_ENDED']);
  });

  it('waits for nothing and ends nothing', async () => {
    const { hubspot, phone, next } = await reloaded(60_000);
    next.cti.stop();
    phone.dispose();
    expect(vi.getTimerCount()).toBe(0);
    expect(told(hubspot)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);
  });
});
