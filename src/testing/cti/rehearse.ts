import { silentLogger } from '../../base/logger';
import { createObservable } from '../../base/observable';
import type { Call } from '../../call/call';
import { otherNumber } from '../../call/call';
import { bindActions } from '../../cti/bindActions';
import type { CtiActions } from '../../cti/actions';
import { createCallActions } from '../../cti/calls/callActions';
import { createRecordActions } from '../../cti/calls/recordActions';
import type { CtiContext } from '../../cti/context';
import { createPageActions } from '../../cti/host/pageActions';
import { createUserActions } from '../../cti/host/userActions';
import { createRecordActions as createLoadedActions } from '../../cti/records/recordActions';
import type { QueuedCallRecords } from '../../cti/records/records';
import { createPhoneCommands } from '../../cti/phone/phoneCommands';
import type { PhoneSessions } from '../../cti/phone/sessions';
import type { CtiState } from '../../cti/state';
import { allCapabilities } from '../../softphone/capabilities';
import { PhoneError } from '../../softphone/phoneError';
import type { CallSession } from '../../softphone/softphone';
import { createFakeAudio } from '../phone/fakeAudio';
import { createFakeFailures } from '../phone/fakeFailures';
import { createFakePhoneAudio } from '../phone/fakePhoneAudio';
import { createFakeSession } from '../phone/fakeSession';

const nothing = (): void => undefined;

/** What carries actions out, and saves nothing. */
const recordsOf = (context: CtiContext): QueuedCallRecords => {
  const actions = createLoadedActions(context, { complete: nothing });
  return {
    complete: nothing,
    completeLater: nothing,
    correctEnd: nothing,
    act: (name, args) => {
      (actions[name] as (...args: readonly never[]) => void)(...args);
    },
    repeat: nothing,
    follow: nothing,
    addRecording: nothing,
    pause: nothing,
    resume: nothing,
    load: nothing,
    whenLoaded: (run) => {
      run();
    },
  };
};

const never = { ringsAfterMs: Infinity, answersAfterMs: Infinity, ringsOutAfterMs: Infinity };

const newSession = (
  id: string,
  direction: Call['direction'],
  remoteNumber: string,
  status: Call['status'] = 'dialing',
  capabilities = allCapabilities,
): CallSession => {
  const { control } = createFakeSession({ id, direction, remoteNumber }, createFakeFailures(), {
    ...never,
    capabilities,
  });
  if (status !== 'dialing') control.ring();
  if (status === 'connected') control.connect();
  return control.session;
};

/**
 * Carries out an action as a real cti in this state does, and forgets what it changed.
 * @returns what the action returns
 * @throws what the action throws
 */
export const rehearse = (state: CtiState, name: keyof CtiActions, args: readonly unknown[]): unknown => {
  const store = createObservable<CtiState>({ ...state });
  const context: CtiContext = {
    store,
    logger: silentLogger,
    options: () => ({ fromNumbers: state.fromNumbers }),
    send: nothing,
    connection: () => null,
    cleared: { find: () => undefined, wasFinished: () => false },
  };
  const sessions: PhoneSessions = {
    has: () => true,
    isBusy: () => state.phone !== null,
    of: (callId) => {
      const call = state.calls[callId];
      return (
        call &&
        newSession(call.id, call.direction, otherNumber(call) ?? '', call.status, state.phone?.capabilities)
      );
    },
    callOf: () => undefined,
    track: nothing,
    begin: (_session, start, id = 'rehearsed') => start(id),
    drop: nothing,
    expectEnd: nothing,
    release: nothing,
  };
  const records = recordsOf(context);
  const calls = createCallActions(context, records);
  const phone = createPhoneCommands(context, calls, sessions, {
    hasPhone: () => state.phone !== null,
    start: nothing,
    dial: (to) => {
      if (state.phone?.status !== 'ready') throw new PhoneError('not-ready', 'The phone is not ready.');
      return newSession('rehearsed', 'outbound', to);
    },
    // It takes every device: what the phone's sound answers is for the state to say.
    audio: () => createFakePhoneAudio(createFakeAudio(), createFakeFailures()),
  });
  const actions = bindActions(
    {
      ...createRecordActions(context, records),
      ...createUserActions(context),
      ...calls,
      ...createPageActions(context),
      ...phone,
      claimCall: nothing,
      discardCall: nothing,
    },
    () => undefined,
  );
  return (actions[name] as (...args: readonly unknown[]) => unknown)(...args);
};
