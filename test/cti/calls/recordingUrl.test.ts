import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle, connected } from '../continuity/reloadedPage';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
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

describe('a recording whose engagement the app names', () => {
  const url = 'https://recordings.example.com/1.mp3';

  const finish = (page: Awaited<ReturnType<typeof connected>>['page']) => {
    page.actions.hangUp();
    page.actions.callCompleted();
    return settle();
  };

  it('and nothing else goes to the call of that engagement, and not to the one in the foreground', async () => {
    const { hubspot, page } = await connected();
    await finish(page);
    page.actions.dial({ to: '+16175550187' });
    await settle();
    page.actions.addRecording({ url, engagementId: '1001' });
    await vi.advanceTimersByTimeAsync(2_000);
    await finish(page);
    const recorded = hubspot.timeline.map(({ properties }) => properties['hs_call_recording_url']);
    expect(recorded).toEqual([url, undefined]);
  });

  it('and nothing else is refused if no call has that engagement', async () => {
    const { hubspot, page } = await connected();
    expect(() => {
      page.actions.addRecording({ url, engagementId: 77 });
    }).toThrow(expect.objectContaining({ code: 'no-such-call' }));
    await finish(page);
    expect(hubspot.timeline[0]?.properties).not.toHaveProperty('hs_call_recording_url');
  });

  it('is added to a call that the app logs itself, and nothing else is changed', async () => {
    const { hubspot, page } = await connected({ createEngagement: false });
    await finish(page);
    const id = page.state().call?.id;
    page.actions.addRecording({ url, externalCallId: id, engagementId: 55 });
    await settle();
    expect(hubspot.sent('CALL_COMPLETED')[1]).toEqual({
      externalCallId: id,
      engagementId: 55,
      hideWidget: false,
      engagementProperties: { hs_timestamp: Date.parse('2026-03-01T12:00:00Z'), hs_call_recording_url: url },
    });
  });

  it('names it to a call that waits for it', async () => {
    const { hubspot, page } = await connected();
    hubspot.setOptions({ engagementMissing: true, confirmationMissing: true });
    const lost = page.actions.dial({ to: '+16175550187' });
    await vi.advanceTimersByTimeAsync(2_000);
    page.actions.hangUp({ id: lost?.id });
    await settle();
    page.actions.callCompleted({ id: lost?.id });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(page.state().calls[lost!.id]).toMatchObject({
      status: 'saveFailed',
      failure: { canRetry: false },
    });
    page.actions.addRecording({ url, id: lost?.id, engagementId: 77 });
    expect(hubspot.sent('CALL_COMPLETED').at(-1)).toMatchObject({
      externalCallId: lost?.externalCallId,
      engagementId: 77,
      engagementProperties: { hs_call_recording_url: url, hs_call_to_number: '+16175550187' },
    });
  });
});
