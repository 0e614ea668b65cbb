import type { CallSession, SessionSnapshot, Softphone } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { openPage } from '../continuity/reloadedPage';
import { contactNumber, noon, otherNumber, pass, settle, setUp, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

type Odd = Readonly<Record<string, unknown>>;

/** A phone of an app without TypeScript: its sessions and their snapshots have these fields instead. */
const createOddPhone = (odd: Odd, oddSnapshot: Odd = {}) => {
  const oddly = (snapshot: SessionSnapshot) => ({
    ...snapshot,
    ...(snapshot.status === 'ringing' && 'answeredAt' in oddSnapshot ? { answeredAt: null } : oddSnapshot),
  });
  const phone = createFakeSoftphone();
  const seen = new WeakSet<CallSession>();
  const { getSnapshot } = phone;
  const getOdd = () => {
    const snapshot = getSnapshot();
    for (const session of snapshot.sessions) {
      if (seen.has(session)) continue;
      seen.add(session);
      const { getSnapshot: getUsual } = session;
      Object.assign(session, odd, { getSnapshot: () => oddly(getUsual()) });
    }
    return snapshot;
  };
  return Object.assign(phone, { getSnapshot: getOdd });
};

describe('an app’s own phone', () => {
  it.each<[string, Odd, Odd?]>([
    ['an id that is a number', { id: 7 }],
    ['an id that is empty', { id: '' }],
    ['no caller’s number', { remoteNumber: undefined }],
    ['numbers that are numbers', { remoteNumber: 16175550142, localNumber: 16175550100 }],
    ['a start that is a date', { startedAt: new Date(noon) }],
    ['a start that is nothing', { startedAt: NaN }],
    ['a name that is a number', { remoteName: 12 }],
    ['no hold', {}, { held: undefined, muted: undefined }],
    ['half a hold', {}, { held: { remote: false }, muted: 'no' }],
    ['a hold of this end alone', {}, { held: false }],
    ['an unknown quality', { getQuality: () => ({ level: 'excellent' }) }],
    ['no time of the answer', {}, { answeredAt: undefined }],
    ['an answer that is nothing', {}, { answeredAt: NaN }],
    ['an answer that is a date', {}, { answeredAt: new Date(noon) }],
  ])('may give %s: the call is shown, kept over a reload, and logged', async (_, odd, oddSnapshot) => {
    const hubspot = createFakeHubSpot();
    const phone = createOddPhone(odd, oddSnapshot);
    const page = openPage(hubspot, {}, phone);
    await settle();
    phone.incoming(contactNumber);
    expect(page.state().call).toMatchObject({ status: 'ringing' });
    await page.actions.answer();
    expect(page.state().call).toMatchObject({
      status: 'connected',
      muted: false,
      held: { local: false, remote: false },
    });
    page.reload();
    await pass(20_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
    expect(faults).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'hangup'],
    ['nothing of the kind', {}],
    ['no time', { reason: 'hangup', by: 'remote', at: NaN }],
    ['an unknown reason', { reason: 'gone', by: 'nobody', at: new Date(noon + 5_000) }],
  ])('may say %s of the end of a call: it is logged', async (_, end) => {
    const phone = createOddPhone({}, { end });
    const { state, actions, hubspot, cti } = await setUp({ phone });
    phone.incoming(contactNumber);
    await actions.answer();
    await pass(5_000);
    phone.remote.hangUp();
    expect(state().call).toMatchObject({ status: 'ended', endStatus: 'COMPLETED', durationMs: 5_000 });
    actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
    cti.stop();
    expect(faults).not.toHaveBeenCalled();
  });

  it('may say of a missed call that it was not answered', async () => {
    const phone = createOddPhone({}, { answeredAt: undefined });
    const { state } = await setUp({ phone });
    phone.incoming(contactNumber);
    phone.remote.cancel();
    expect(state().call).toMatchObject({ status: 'ended', endStatus: 'MISSED', durationMs: 0 });
  });

  it.each<[string, (phone: Softphone) => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['something else', () => ({})],
  ])('may return %s from dial(): no call, and a problem', async (_, dial) => {
    const phone = Object.assign(createFakeSoftphone(), { dial }) as unknown as Softphone;
    const { state, actions, sentTypes } = await setUp({ phone });
    expect(actions.dial({ to: contactNumber })).toBeNull();
    expect(state()).toMatchObject({ call: null, problem: { code: 'phone' } });
    expect(sentTypes()).toEqual([]);
  });

  it('may promise a session from dial(): its call shows once the phone has it', async () => {
    const usual = createFakeSoftphone();
    const dial = async (to: string) => {
      await Promise.resolve();
      return usual.dial(to);
    };
    const phone = { ...usual, dial } as unknown as Softphone;
    const { state, actions, sentTypes } = await setUp({ phone });
    expect(actions.dial({ to: contactNumber })).toBeNull();
    await pass(3_000);
    expect(state().call).toMatchObject({ status: 'connected', toNumber: contactNumber });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);
  });

  it.each(['setHeld', 'transfer'] as const)('may return nothing from %s(): it is done', async (command) => {
    const { state, actions, phone } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(3_000);
    Object.assign(phone.remote.session, { [command]: () => undefined });
    await expect(command === 'setHeld' ? actions.hold() : actions.transfer(otherNumber)).resolves.toBe(true);
    await pass(30_000);
    expect(state()).toMatchObject({ problem: null, call: { status: 'connected' } });
  });

  it.each<[string, () => unknown]>([
    ['returns nothing', () => undefined],
    [
      'throws',
      () => {
        throw new Error('A fault of the app.');
      },
    ],
  ])('that is replaced and whose stop() %s is let go', async (_, stop) => {
    const phone = Object.assign(createFakeSoftphone(), { stop }) as unknown as Softphone;
    const { cti, options, actions } = await setUp({ phone });
    const next = createFakeSoftphone();
    cti.setOptions({ ...options, phone: next });
    await settle();
    actions.dial({ to: contactNumber });
    expect(next.getSnapshot().sessions).toHaveLength(1);
  });
});
