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
