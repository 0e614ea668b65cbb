import { useState } from 'react';
import { isLive, type RingingCall } from '../../call/call';
import { CallWaiting } from '../../components/incoming/CallWaiting';
import type { Cti } from '../../cti/createCti';
import type { CtiState } from '../../cti/state';
import { useCti, useCtiContext } from '../../react/useCti';
import { useNumberText } from '../CallParty';
import { useKeptFocus } from '../focus';
import { sameItems } from '../sameItems';
import { useMessages } from '../WidgetContext';

const ringingBehind = ({ calls, call: current }: CtiState): RingingCall[] =>
  Object.values(calls).filter(
    (call): call is RingingCall =>
      call.status === 'ringing' && call.direction === 'inbound' && call.id !== current?.id,
  );

/** A phone may take a moment to hang up. */
const whenOver = (cti: Cti, callId: string): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      const call = cti.getSnapshot().calls[callId];
      if (call && isLive(call)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = cti.subscribe(check);
    check();
  });

const WaitingCall = ({ call }: { call: RingingCall }) => {
  const cti = useCtiContext('CallingWidget');
  const current = useCti((state) => (state.call && isLive(state.call) ? state.call.status : undefined));
  const canHold = useCti(({ phone }) => phone?.capabilities.hold === true);
  const [isAnswering, setAnswering] = useState(false);
  const number = useNumberText(call.fromNumber);
  const { callWaiting, callButton } = useMessages();
  const keptFocus = useKeptFocus();
  const { actions } = cti;

  const answer = async (): Promise<void> => {
    setAnswering(true);
    // Whoever is spoken with is put on hold by it.
    if (await actions.answer(call)) actions.setForeground(call);
    setAnswering(false);
  };
  const endAndAnswer = async (): Promise<void> => {
    const before = cti.getSnapshot().call;
    if (before && isLive(before)) {
      setAnswering(true);
      actions.hangUp(before);
      await whenOver(cti, before.id);
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
      // With nobody on the line there is nothing to end.
      messages={current === undefined ? { ...callWaiting, endAndAnswer: callButton.answer } : callWaiting}
    />
  );
};

/** Whoever rings while there is something else in front. */
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
