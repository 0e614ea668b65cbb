import { useRef, useState } from 'react';
import { HoldButton, KeypadButton, MuteButton } from '../../components/call/callToggles';
import { transferIcon } from '../../components/primitives/callIcons';
import { ToggleButton } from '../../components/primitives/ToggleButton';
import { useCti } from '../../react/useCti';
import { Row } from '../callLayout';
import { useFocusBack } from '../hooks/useFocusBack';
import { DtmfPanel } from '../panels/DtmfPanel';
import { TransferPanel } from '../panels/TransferPanel';
import { ariaKeysOf } from '../shortcuts/shortcuts';
import { useMessages } from '../useMessages';
import { useSlots, useWidget } from '../WidgetContext';
import { RecordToggle } from './RecordToggle';

const MuteToggle = () => {
  const muted = useCti(({ call }) => call?.status === 'connected' && call.muted);
  const actions = useCti((state) => state.actions);
  const { shortcuts } = useWidget();
  const { toggleButton } = useMessages();
  return (
    <MuteButton
      pressed={muted}
      onPressedChange={actions.mute}
      aria-keyshortcuts={ariaKeysOf('mute', shortcuts)}
      messages={toggleButton}
    />
  );
};

/** The remote party has to agree: until then the button shows the current state, and waits. */
const HoldToggle = () => {
  const held = useCti(({ call }) => call?.status === 'connected' && call.held.local);
  const actions = useCti((state) => state.actions);
  const [isPending, setPending] = useState(false);
  const { shortcuts } = useWidget();
  const { toggleButton } = useMessages();
  const hold = async (pressed: boolean): Promise<void> => {
    setPending(true);
    await actions.hold(pressed);
    setPending(false);
  };
  return (
    <HoldButton
      pressed={held}
      pending={isPending}
      onPressedChange={(pressed) => void hold(pressed)}
      aria-keyshortcuts={ariaKeysOf('hold', shortcuts)}
      messages={toggleButton}
    />
  );
};

const ConnectedControls = ({ callId }: { callId: string }) => {
  const capabilities = useCti((state) => state.phone?.capabilities);
  const { shortcuts, onRecord, slots } = useWidget();
  const { toggleButton, widget } = useMessages();
  const slot = useSlots();
  const [panel, setPanel] = useState<'keypad' | 'transfer'>();
  const focusBack = useFocusBack();
  const transferToggle = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Row {...focusBack}>
        {capabilities?.mute && slot('mute', <MuteToggle />)}
        {capabilities?.hold && slot('hold', <HoldToggle />)}
        {capabilities?.digits &&
          slots?.dtmfKeypad !== null &&
          slot(
            'keypadToggle',
            <KeypadButton
              pressed={panel === 'keypad'}
              onPressedChange={(pressed) => setPanel(pressed ? 'keypad' : undefined)}
              aria-keyshortcuts={ariaKeysOf('keypad', shortcuts)}
              messages={toggleButton}
            />,
          )}
        {capabilities?.transfer &&
          slots?.transferForm !== null &&
          slot(
            'transferToggle',
            <ToggleButton
              ref={transferToggle}
              icon={transferIcon}
              pressed={panel === 'transfer'}
              onPressedChange={(pressed) => setPanel(pressed ? 'transfer' : undefined)}
            >
              {widget.transfer}
            </ToggleButton>,
          )}
        {onRecord && slot('recordToggle', <RecordToggle callId={callId} onRecord={onRecord} />)}
      </Row>
      {panel === 'keypad' && slot('dtmfKeypad', <DtmfPanel />)}
      {panel === 'transfer' &&
        slot(
          'transferForm',
          <TransferPanel
            callId={callId}
            onDone={() => {
              setPanel(undefined);
              transferToggle.current?.focus();
            }}
          />,
        )}
    </>
  );
};

/** What can be done while talking; each call has its own. */
export const Controls = () => {
  const callId = useCti(({ call }) => (call?.status === 'connected' ? call.id : undefined));
  return callId === undefined ? null : <ConnectedControls key={callId} callId={callId} />;
};
