import { type RefObject, useRef } from 'react';
import { useCti } from '../../react/useCti';
import { useFocusOnChange } from '../focus';
import { usePressGuard } from '../hooks/usePressGuard';
import { GuardedFooter } from '../callLayout';
import { Stack } from '../layout';
import { GuardedWith } from '../guards/GuardedWith';
import { Optional } from '../guards/Optional';
import { CallTitle } from '../panels/CallTitle';
import { Countdown } from '../panels/Countdown';
import { OtherCalls } from '../panels/OtherCalls';
import { WrapUpFields } from '../panels/WrapUpFields';
import { CallNotes } from '../pieces/CallNotes';
import { Controls } from '../pieces/Controls';
import { CurrentCall } from '../pieces/CurrentCall';
import { MainButton, stepOf } from '../pieces/MainButton';
import { MatchSelect } from '../pieces/MatchSelect';
import { WaitingCalls } from '../pieces/WaitingCalls';
import { WaitingRequest } from '../pieces/WaitingRequest';
import { useSlots, useWidget } from '../WidgetContext';

// The same elements each time: what they show they read themselves, and a new status renders only what shows it.
const otherCalls = <OtherCalls />;
const currentCall = <CurrentCall />;
const matchSelect = <MatchSelect />;
const controls = <Controls />;
const waitingRequest = <WaitingRequest />;
const waitingCalls = <WaitingCalls />;
const wrapUpFields = <WrapUpFields />;
const callNotes = <CallNotes />;
const callTitle = <CallTitle />;
const mainButton = <MainButton />;

/** Keys pressed without looking go into the notes, where they do no harm. */
const NotesFocus = ({ screen }: { screen: RefObject<HTMLElement | null> }) => {
  const subject = useCti(
    ({ call }) => `${call?.id ?? ''}/${String(stepOf(call))}/${String(call?.status === 'connected')}`,
  );
  useFocusOnChange(screen, subject, { within: '[data-calling=notes] textarea', only: true });
  return null;
};

/** What asks for an answer now, in reach whatever else is open, and above the button that must not move. */
const CallFooter = () => {
  const { wrapUpSeconds } = useWidget();
  const endedId = useCti(({ call }) => (call?.status === 'ended' ? call.id : undefined));
  const guard = usePressGuard(useCti(({ call }) => call && `${call.id}/${String(stepOf(call))}`));
  const slot = useSlots();
  return (
    <GuardedFooter {...guard}>
      {wrapUpSeconds !== undefined && endedId !== undefined && (
        <Optional>{slot('countdown', <Countdown key={endedId} seconds={wrapUpSeconds} />)}</Optional>
      )}
      {slot('callWaiting', waitingCalls)}
      {slot('mainButton', mainButton)}
    </GuardedFooter>
  );
};

/** One screen from dialing to saved, so that notes and focus stay where they are while the call goes on. */
export const CallScreen = () => {
  const slot = useSlots();
  const root = useRef<HTMLDivElement>(null);
  return (
    // A piece that breaks keeps no other call from being answered.
    <GuardedWith below={waitingCalls}>
      <Stack ref={root} data-calling-screen="call">
        {otherCalls}
        {slot('callHeader', currentCall)}
        {slot('matches', matchSelect)}
        {slot('controls', controls)}
        {slot('dialRequest', waitingRequest)}
        {wrapUpFields}
        {slot('notes', callNotes)}
        {callTitle}
        <CallFooter />
        <NotesFocus screen={root} />
      </Stack>
    </GuardedWith>
  );
};
