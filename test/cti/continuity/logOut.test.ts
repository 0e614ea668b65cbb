import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';
import { useFakeWorld } from '../setUp';
import { number, settle, openPage, connected } from './reloadedPage';

useFakeWorld();

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
