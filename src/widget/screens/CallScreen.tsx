import { useRef, useState } from 'react';
import { type Call, isLive, otherNumber } from '../../call/call';
import { EndCallButton } from '../../components/callButtons';
import { CallTimer } from '../../components/CallTimer';
import { HoldButton, KeypadButton, MuteButton } from '../../components/callToggles';
import { EndStatusPicker } from '../../components/EndStatusPicker';
import { Keypad } from '../../components/Keypad';
import { Notes } from '../../components/Notes';
import { SaveCallButton } from '../../components/SaveCallButton';
import { useCti } from '../../react/useCti';
import { CallParty } from '../CallParty';
import { Row, Stack } from '../layout';
import { useFocusOnChange } from '../useFocusOnChange';
import { useMessages } from '../WidgetContext';

/** The parts below read only what they show, so that a key press or a word of notes renders one of them. */
const Header = () => {
  const status = useCti((state) => state.call?.status);
  const party = useCti((state) => state.call?.party);
  const number = useCti((state) => (state.call ? otherNumber(state.call) : undefined));
  return party && <CallParty party={party} number={number} status={status && <Progress status={status} />} />;
};

const Progress = ({ status }: { status: Call['status'] }) => {
  const answeredAt = useCti((state) =>
    state.call && 'answeredAt' in state.call ? state.call.answeredAt : undefined,
  );
  const endedAt = useCti((state) => (state.call && 'endedAt' in state.call ? state.call.endedAt : undefined));
  const held = useCti((state) => (state.call?.status === 'connected' ? state.call.held : undefined));
  const { callTimer, callStatus } = useMessages();
  if (answeredAt === undefined) return status === 'dialing' ? callStatus.dialing : callStatus.ringing;
  const hold = held?.local ? callStatus.held : held?.remote ? callStatus.heldByOther : undefined;
  return (
    <>
      <CallTimer startedAt={answeredAt} endedAt={endedAt} messages={callTimer} />
      {hold !== undefined && <> · {hold}</>}
    </>
  );
};

const Controls = () => {
  const isConnected = useCti((state) => state.call?.status === 'connected');
  const muted = useCti((state) => state.call?.status === 'connected' && state.call.muted);
  const held = useCti((state) => state.call?.status === 'connected' && state.call.held.local);
  const capabilities = useCti((state) => state.phone?.capabilities);
  const actions = useCti((state) => state.actions);
  const { toggleButton, keypad } = useMessages();
  const [keypadOpen, setKeypadOpen] = useState(false);
  if (!isConnected || !capabilities) return null;
  return (
    <>
      <Row>
        {capabilities.mute && (
          <MuteButton
            pressed={muted}
            onPressedChange={(pressed) => {
              actions.mute(pressed);
            }}
            messages={toggleButton}
          />
        )}
        {capabilities.hold && (
          <HoldButton
            pressed={held}
            onPressedChange={(pressed) => {
              void actions.hold(pressed);
            }}
            messages={toggleButton}
          />
        )}
        {capabilities.digits && (
          <KeypadButton pressed={keypadOpen} onPressedChange={setKeypadOpen} messages={toggleButton} />
        )}
      </Row>
      {keypadOpen && <Keypad onKey={actions.sendDigits} messages={keypad} />}
    </>
  );
};

const Result = () => {
  const isOver = useCti((state) => state.call !== null && !isLive(state.call));
  const result = useCti(({ call }) =>
    call && 'endStatus' in call ? (call.draft.result ?? call.endStatus) : undefined,
  );
  const actions = useCti((state) => state.actions);
  const { endStatusPicker } = useMessages();
  if (!isOver) return null;
  return (
    <EndStatusPicker
      value={result}
      onValueChange={(value) => {
        actions.updateDraft({ result: value });
      }}
      messages={endStatusPicker}
    />
  );
};

const CallNotes = () => {
  const notes = useCti((state) => state.call?.draft.notes ?? '');
  const actions = useCti((state) => state.actions);
  const { notes: words } = useMessages();
  return (
    <Notes
      value={notes}
      onValueChange={(value) => {
        actions.updateDraft({ notes: value });
      }}
      messages={words}
    />
  );
};

const MainButton = () => {
  const status = useCti((state) => state.call?.status);
  const actions = useCti((state) => state.actions);
  const { callButton, saveCall } = useMessages();
  const ref = useRef<HTMLButtonElement>(null);
  const isOver = status === 'ended' || status === 'saving' || status === 'saveFailed';
  useFocusOnChange(ref, isOver ? 'save' : 'end');
  if (isOver) {
    return (
      <SaveCallButton
        ref={ref}
        state={status === 'saving' ? 'saving' : 'unsaved'}
        onClick={() => {
          actions.callCompleted();
        }}
        messages={saveCall}
      />
    );
  }
  return (
    <EndCallButton
      ref={ref}
      onClick={() => {
        actions.hangUp();
      }}
      messages={callButton}
    />
  );
};

/** One screen from dialing to saved, so that notes and focus stay where they are while the call goes on. */
export const CallScreen = () => (
  <Stack data-calling-screen="call">
    <Header />
    <Controls />
    <Result />
    <CallNotes />
    <MainButton />
  </Stack>
);
