import { useEffect, useState } from 'react';
import { type Call, isLive, type RingingCall } from '../../call/call';
import { CallWaiting } from '../../components/incoming/CallWaiting';
import type { Cti } from '../../cti/createCti';
import type { CtiState } from '../../cti/state';
import { useCti, useCtiContext } from '../../react/useCti';
import { useNumberText } from '../CallParty';
import { isTextField, useKeptFocus } from '../focus';
import { sameItems } from '../sameItems';
import { useMessages } from '../useMessages';

const ringingBehind = ({ calls, call: current }: CtiState): RingingCall[] =>
  Object.values(calls).filter(
    (call): call is RingingCall =>
      call.status === 'ringing' && call.direction === 'inbound' && call.id !== current?.id,
  );

/** A phone may take a moment to hang up; a call that goes on for longer was not hung up, in milliseconds. */
const hangUpPatienceMs = 15_000;

/** Hangs up. @returns a promise of whether the call is over */
const hangUp = (cti: Cti, call: Call): Promise<boolean> =>
  new Promise((resolve) => {
    const before = cti.getSnapshot().problem;
    const settle = (isOver: boolean): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve(isOver);
    };
    const check = (): void => {
      const { calls, problem } = cti.getSnapshot();
      const current = calls[call.id];
      if (!current || !isLive(current)) settle(true);
      else if (problem !== before && problem?.callId === call.id) settle(false);
    };
    const unsubscribe = cti.subscribe(check);
    const timer = setTimeout(() => {
      settle(false);
    }, hangUpPatienceMs);
    cti.actions.hangUp(call);
    check();
  });

const WaitingCall = ({ call }: { call: RingingCall }) => {
  const cti = useCtiContext('CallingWidget');
  const current = useCti((state) => (state.call && isLive(state.call) ? state.call.status : undefined));
  const canHold = useCti(({ phone }) => phone?.capabilities.hold === true);
  const [isAnswering, setAnswering] = useState(false);
  const number = useNumberText(call.fromNumber);
  const { callButton, callHeader, callWaiting } = useMessages();
  const words = { ...callHeader, ...callWaiting };
  const keptFocus = useKeptFocus();
  const { actions } = cti;
  useEffect(() => {
    // What somebody writes in stays in sight beside the card.
    const { activeElement } = document;
    // Not in jsdom.
    if (isTextField(activeElement) && activeElement && 'scrollIntoView' in activeElement)
      activeElement.scrollIntoView({ block: 'nearest' });
  }, []);

  const answer = async (): Promise<void> => {
    setAnswering(true);
    // The call that is talking is put on hold.
    if (await actions.answer(call)) actions.setForeground(call);
    setAnswering(false);
  };
  const endAndAnswer = async (): Promise<void> => {
    const before = cti.getSnapshot().call;
    if (before && isLive(before)) {
      setAnswering(true);
      if (!(await hangUp(cti, before))) {
        setAnswering(false);
        return;
      }
    }
    await answer();
  };
  return (
    <CallWaiting
      ref={keptFocus}
      name={call.party.name}
      number={number}
      answering={isAnswering}
      onHoldAndAnswer={current === 'connected' && canHold ? () => void answer() : undefined}
      onEndAndAnswer={() => void endAndAnswer()}
      onDecline={() => {
        actions.decline(call);
      }}
      // Without a live call there is nothing to end.
      messages={current === undefined ? { ...words, endAndAnswer: callButton.answer } : words}
    />
  );
};

/** The inbound calls that ring behind the foreground call. */
export const WaitingCalls = () => {
  const calls = useCti(ringingBehind, sameItems);
  return (
    <>
      {calls.map((call) => (
        <WaitingCall key={call.id} call={call} />
      ))}
    </>
  );
};
