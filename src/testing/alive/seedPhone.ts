import { type Call, isLive, otherNumber } from '../../call/call';
import type { CtiState } from '../../cti/state';
import type { CallSession } from '../../softphone/softphone';
import { createFakeSoftphone, type FakeSoftphone, type FakeSoftphoneOptions } from '../phone/fakeSoftphone';

/** A phone that is as a state says, with a session for each live call. */
export interface SeededPhone {
  readonly phone: FakeSoftphone;
  /** The session of each live call, by the call's id. */
  readonly sessions: ReadonlyMap<string, CallSession>;
}

/** Opens a session and brings it to where the call is. */
const openSession = (phone: FakeSoftphone, call: Call): CallSession => {
  const number = otherNumber(call) ?? '';
  const remote =
    call.direction === 'inbound'
      ? phone.incoming(number, { name: call.party.name, to: call.toNumber })
      : phone.remoteOf(phone.dial(number || 'unknown'));
  const { session } = remote;
  if (call.status !== 'dialing') remote.ring();
  if (call.status !== 'connected') return session;
  if (call.direction === 'inbound') void session.answer();
  else remote.answer();
  return session;
};

/** What was done to a call that is connected. */
const bringUp = (phone: FakeSoftphone, session: CallSession, call: Call): void => {
  if (call.status !== 'connected') return;
  if (call.muted) session.setMuted(true);
  if (call.held.local) void session.setHeld(true);
  if (call.held.remote) phone.remoteOf(session).hold(true);
  if (call.quality) phone.remoteOf(session).setQuality(call.quality);
};

/** A phone as the state says it is; `undefined` for an app that drives its own. */
export const seedPhone = async (state: CtiState): Promise<SeededPhone | undefined> => {
  if (!state.phone) return undefined;
  // The calls of the state wait for the user. Those that are dialed later are answered.
  const options: FakeSoftphoneOptions = {
    capabilities: { ...state.phone.capabilities, multipleCalls: true },
    behaviour: 'waits',
    ringsOutAfterMs: 60_000,
  };
  const phone = createFakeSoftphone(options);
  await phone.start();
  const sessions = new Map<string, CallSession>();
  for (const call of Object.values(state.calls)) {
    if (isLive(call)) sessions.set(call.id, openSession(phone, call));
  }
  await Promise.resolve();
  for (const [id, session] of sessions) {
    const call = state.calls[id];
    if (call) bringUp(phone, session, call);
  }
  options.behaviour = undefined;
  if (state.phone.status === 'reconnecting') phone.loseConnection();
  return { phone, sessions };
};
