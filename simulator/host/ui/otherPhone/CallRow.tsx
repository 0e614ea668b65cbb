import { Pause, Phone, PhoneOff, Play } from 'lucide-react';
import { Fragment, useSyncExternalStore } from 'react';
import type { CallSession } from 'react-hubspot-calling';
import { Meter } from '../../../phone/Meter';
import type { OtherPhoneCall } from '../../api';
import { matchRecords } from '../../../../src/testing/hubspot/records/matchRecords';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { formatNumber } from '../format';
import type { Run } from '../useAction';
import styles from './OtherPhone.module.css';
import { TalkTime } from './TalkTime';

const progressOf = ({ direction, status, held, userNumber }: OtherPhoneCall) => {
  const user = formatNumber(userNumber);
  if (status !== 'connected')
    return direction === 'fromUser'
      ? `Called by ${user}`
      : `Calls ${user}${status === 'ringing' ? ', rings' : ''}`;
  if (held.here) return `Holds ${user}`;
  return held.byUser ? `Put on hold by ${user}` : `Talks with ${user}`;
};

const Levels = ({ session }: { readonly session: CallSession }) => {
  const local = useSyncExternalStore(session.subscribe, session.getLocalStream);
  const remote = useSyncExternalStore(session.subscribe, session.getRemoteStream);
  return (
    <span className={styles.levels}>
      <span>Sends</span>
      <Meter label="What the other phone says" stream={local} />
      <span>Hears</span>
      <Meter label="What the other phone hears" stream={remote} />
    </span>
  );
};

const Commands = ({ call, run }: { readonly call: OtherPhoneCall; readonly run: Run }) => {
  const { phone } = useSimulator().api;
  const { id, direction, status, held } = call;
  if (direction === 'fromUser' && status !== 'connected')
    return (
      <>
        <button type="button" className={controls.answer} onClick={() => run(() => phone.answer(id))}>
          <Phone size={15} aria-hidden /> Answer
        </button>
        <button type="button" className={controls.button} onClick={() => run(() => phone.busy(id))}>
          Busy
        </button>
        <button type="button" className={controls.button} onClick={() => run(() => phone.decline(id))}>
          Decline
        </button>
        <button type="button" className={controls.button} onClick={() => run(() => phone.ringOut(id))}>
          Ring out
        </button>
      </>
    );
  const HoldIcon = held.here ? Play : Pause;
  return (
    <>
      {status === 'connected' && (
        <button
          type="button"
          className={controls.button}
          onClick={() => run(() => phone.hold(!held.here, id))}
        >
          <HoldIcon size={15} aria-hidden /> {held.here ? 'Resume' : 'Hold'}
        </button>
      )}
      <button type="button" className={controls.hangUp} onClick={() => run(() => phone.hangUp(id))}>
        <PhoneOff size={15} aria-hidden /> {status === 'connected' ? 'Hang up' : 'Cancel'}
      </button>
    </>
  );
};

/** One call of the other phone: its number, its status, and the commands for it. */
export const CallRow = ({ call, run }: { readonly call: OtherPhoneCall; readonly run: Run }) => {
  const { phoneSessionOf } = useSimulator();
  const { world } = useHostState();
  const names = matchRecords(world.records, call.number).map(({ name }) => name);
  const session = call.status === 'connected' ? phoneSessionOf(call.id) : undefined;
  return (
    <li className={styles.call} data-status={call.status}>
      <div className={styles.party}>
        <strong>
          {names.slice(0, 2).map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ' or '}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          {names.length === 0 && formatNumber(call.number)}
        </strong>
        <span>
          {names.length > 0 && `${formatNumber(call.number)} · `}
          {progressOf(call)}
        </span>
      </div>
      {call.answeredAt !== undefined && <TalkTime since={call.answeredAt} />}
      {session && <Levels session={session} />}
      <span className={styles.commands}>
        <Commands call={call} run={run} />
      </span>
    </li>
  );
};
