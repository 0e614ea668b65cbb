import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
} from 'react-hubspot-calling/testing';

const contactNumber = '+16175550142';
const ownNumber = '+16175550100';

const setUp = ({
  hubspotOptions = {},
  ...options
}: CtiOptions & { hubspotOptions?: FakeHubSpotOptions } = {}) => {
  const hubspot = createFakeHubSpot(hubspotOptions);
  const phone = createFakeSoftphone();
  const cti = createCti({ connect: hubspot.connect, phone, fromNumbers: [ownNumber], ...options });
  onTestFinished(cti.stop);
  cti.start();
  return { hubspot, phone, cti, actions: cti.actions, state: cti.getSnapshot };
};

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an outbound call that HubSpot asks for', () => {
  it('goes from the click to the timeline', async () => {
    const { hubspot, cti, actions, state } = setUp();
    await settle();
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED']);

    hubspot.dial({
      phoneNumber: '(617) 555-0142',
      calleeInfo: { calleeId: 51, calleeObjectTypeId: '0-1' },
      calleeName: 'Ada Byron',
    });
    expect(state().dialRequest).toMatchObject({
      phoneNumber: '(617) 555-0142',
      party: { objectId: 51, name: 'Ada Byron' },
    });

    actions.dial({ to: contactNumber });
    expect(state().dialRequest).toBeNull();
    expect(state().call).toMatchObject({
      status: 'dialing',
      toNumber: contactNumber,
      party: { name: 'Ada Byron' },
    });
    await vi.advanceTimersByTimeAsync(400);
    expect(state().call?.status).toBe('ringing');
    await vi.advanceTimersByTimeAsync(1500);
    expect(state().call).toMatchObject({ status: 'connected', engagement: { status: 'created', id: 1001 } });

    actions.updateDraft({ notes: 'Likes <b>tea</b>\n& cake' });
    await vi.advanceTimersByTimeAsync(65_000);
    actions.hangUp();
    expect(state().call).toMatchObject({ status: 'ended', durationMs: 65_000, endStatus: 'COMPLETED' });

    await vi.advanceTimersByTimeAsync(30_000);
    actions.callCompleted();
    expect(state().call?.status).toBe('saving');
    await settle();
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });

    expect(hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    const { externalCallId } = state().call!;
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toEqual([
      {
        externalCallId,
        toNumber: contactNumber,
        fromNumber: ownNumber,
        callStartTime: Date.parse('2026-03-01T12:00:00Z'),
        createEngagement: true,
      },
    ]);
    expect(hubspot.sent('CALL_ENDED')).toEqual([
      { externalCallId, engagementId: 1001, callEndStatus: 'COMPLETED' },
    ]);
    expect(hubspot.sent('CALL_COMPLETED')).toEqual([
      {
        externalCallId,
        engagementId: 1001,
        hideWidget: true,
        engagementProperties: {
          hs_timestamp: Date.parse('2026-03-01T12:00:00Z'),
          hs_call_title: 'Call to Ada Byron',
          hs_call_body: 'Likes &lt;b&gt;tea&lt;/b&gt;<br>&amp; cake',
          hs_call_duration: '65000',
          hs_call_status: 'COMPLETED',
          hs_call_direction: 'OUTBOUND',
          hs_call_from_number: ownNumber,
          hs_call_to_number: contactNumber,
          hs_call_callee_object_id: '51',
          hs_call_callee_object_type: 'CONTACT',
          hs_call_source: 'INTEGRATIONS_PLATFORM',
          hubspot_owner_id: '3',
        },
      },
    ]);
    cti.stop();
  });

  it.each([
    ['+16175550101', 'BUSY', 'BUSY'],
    ['+16175550102', 'REJECTED', 'CANCELED'],
    ['+16175550103', 'NO_ANSWER', 'NO_ANSWER'],
    ['+16175550104', 'FAILED', 'FAILED'],
  ])('that fails (%s) says %s, and completes itself', async (number, endStatus, property) => {
    const { hubspot, actions, state } = setUp();
    await settle();
    actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().call).toMatchObject({ status: 'saved', endStatus, durationMs: 0 });
    expect(hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(hubspot.timeline).toMatchObject([
      { endStatus, completed: true, properties: { hs_call_status: property, hs_call_duration: '0' } },
    ]);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ hideWidget: false }]);
  });

  it('that is cancelled says CANCELED', async () => {
    const { hubspot, actions } = setUp();
    await settle();
    actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1000);
    actions.hangUp();
    actions.hangUp();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(hubspot.timeline).toMatchObject([{ endStatus: 'CANCELED', completed: true }]);
  });
});
