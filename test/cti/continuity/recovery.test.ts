import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { phonePart } from '../../../src/cti/phone/load';
import { setUpWithoutPhone, useFakeWorld } from '../setUp';
import { number, settle, openPage, dialled, connected } from './reloadedPage';

useFakeWorld();

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

  it('within the seconds in which an unanswered call can be corrected: it is completed, with its outcome', async () => {
    const hubspot = createFakeHubSpot();
    const page = openPage(hubspot, {}, createFakeSoftphone({ behaviour: 'busy' }));
    await settle();
    page.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.state().call?.status).toBe('ended');
    page.actions.updateDraft({ outcome: 'busy' });
    await vi.advanceTimersByTimeAsync(300);
    const next = page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, endStatus: 'BUSY', properties: { hs_call_disposition: 'busy' } },
    ]);
    expect(next.state().call).toMatchObject({ status: 'saved', confirmed: true });
    const sent = hubspot.sent('CALL_COMPLETED');
    // A completion that HubSpot has not confirmed is repeated as it was.
    for (const completion of sent) expect(completion).toEqual(sent[0]);
  });

  it.each<[string, CtiOptions]>([
    ['the phone connects', { phone: createFakeSoftphone({ failures: { start: 'never' } }) }],
    ['the app is asked', { onRecoverCall: () => new Promise(() => undefined) }],
  ])('again while %s, an hour after a crash: the talk is logged up to the crash', async (_what, options) => {
    const { hubspot, page } = await connected();
    page.cti.stop();
    hubspot.reload();
    await vi.advanceTimersByTimeAsync(3_600_000);
    const between = openPage(hubspot, options);
    await vi.advanceTimersByTimeAsync(1_000);
    between.actions.updateDraft({ notes: 'written since' });
    await vi.advanceTimersByTimeAsync(1_000);
    between.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_duration: '30000', hs_call_body: 'written since' } },
    ]);
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

  it('while saving: resends the same completion, but never hides the widget again', async () => {
    const { hubspot, page } = await connected();
    hubspot.setOptions({ confirmationMissing: true });
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    hubspot.setOptions({ confirmationMissing: false });
    const next = page.reload();
    await settle();
    const [first, second, ...more] = hubspot.sent('CALL_COMPLETED');
    expect(second).toEqual({ ...first, hideWidget: false });
    expect(more).toEqual([]);
    expect(next.state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('in the call, which the app hangs up as the page goes: it comes back to its wrap-up', async () => {
    const { hubspot, page } = await connected();
    window.addEventListener(
      'pagehide',
      () => {
        for (const session of page.phone.getSnapshot().sessions) session.hangUp();
      },
      { once: true },
    );
    const next = page.reload();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(next.state().call).toMatchObject({ status: 'ended', draft: { notes: 'half a sen' } });
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    next.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
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

  it('a day later: the call is too old to be recovered', async () => {
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
    ['ended', () => 'end', false],
    [
      'not claimed because the app throws',
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
