import { useMemo, useRef, useState } from 'react';
import { type Call, otherNumber } from '../../call/call';
import { AnswerButton } from '../../components/call/ringButtons';
import { IncomingCallCard, type RecordMatch } from '../../components/incoming/IncomingCallCard';
import { useCti } from '../../react/useCti';
import { useNumberText } from '../CallParty';
import { useFocusOnChange } from '../focus';
import { GuardedWith } from '../guards/GuardedWith';
import { isTyping } from '../hooks/useLastAct';
import { usePressGuard } from '../hooks/usePressGuard';
import { Ringer } from '../callLayout';
import { Stack } from '../layout';
import { TransferPanel } from '../panels/TransferPanel';
import { matchId, nameOfMatch } from '../party';
import { useSlots, useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';

const recordMatches = ({ matches = [] }: Call): RecordMatch[] =>
  matches.map((match) => ({
    id: matchId(match),
    name: nameOfMatch(match),
    detail: match.callerIdType === 'CONTACT' ? match.email : undefined,
  }));

const Ringing = ({ call }: { call: Call }) => {
  const actions = useCti((state) => state.actions);
  const { slots } = useWidget();
  const slot = useSlots();
  const canTransfer = useCti(
    ({ phone }) => phone?.capabilities.transferRinging === true && slots?.transferForm !== null,
  );
  const hasRecords = useCti(({ connection }) => connection.status === 'ready');
  const [isAnswering, setAnswering] = useState(false);
  const [isTransferring, setTransferring] = useState(false);
  const number = useNumberText(otherNumber(call));
  const { incomingCallCard, callHeader } = useMessages();
  const messages = useMemo(() => ({ ...callHeader, ...incomingCallCard }), [callHeader, incomingCallCard]);
  const guard = usePressGuard(call.id);
  const root = useRef<HTMLElement>(null);
  // The next key of somebody who types is not meant for Answer: the focus stays, or goes to the screen.
  const [wasTyping] = useState(isTyping);
  useFocusOnChange(root, wasTyping ? undefined : call.id, { within: '[data-calling=answer-button]' });

  const answer = async (): Promise<void> => {
    setAnswering(true);
    await actions.answer(call);
    setAnswering(false);
  };
  const openRecord = (id: string, openIn: 'CURRENT_TAB' | 'NEW_TAB'): void => {
    const match = call.matches?.find((each) => matchId(each) === id);
    if (!match) return;
    actions.chooseMatch(match, call);
    actions.navigateToRecord({ objectCoordinates: match.objectCoordinates, openIn });
  };
  return (
    <>
      {isTransferring &&
        slot('transferForm', <TransferPanel callId={call.id} onDone={() => setTransferring(false)} />)}
      <Ringer {...guard}>
        {slot(
          'incomingCallCard',
          <IncomingCallCard
            ref={root}
            name={call.party.name}
            company={call.party.company}
            number={number}
            matches={recordMatches(call)}
            onOpenRecord={hasRecords ? openRecord : undefined}
            onAnswer={() => void answer()}
            answering={isAnswering || (call.status === 'ringing' && call.answering === true)}
            onDecline={() => {
              actions.decline(call);
            }}
            onTransfer={canTransfer && !isTransferring ? () => setTransferring(true) : undefined}
            messages={messages}
          />,
        )}
      </Ringer>
    </>
  );
};

const AnswerAnyway = () => {
  const actions = useCti((state) => state.actions);
  return <AnswerButton onClick={() => void actions.answer()} messages={useMessages().callButton} />;
};

/** A piece that breaks keeps no call from being answered. */
const answerAnyway = <AnswerAnyway />;

/** Somebody calls: who it is, which records fit, and what can be done. */
export const IncomingScreen = () => {
  const call = useCti((state) => state.call);
  if (call?.status !== 'ringing') return null;
  return (
    <Stack data-calling-screen="incoming">
      <GuardedWith key={call.id} below={answerAnyway}>
        <Ringing call={call} />
      </GuardedWith>
    </Stack>
  );
};
