import { type Call, engagementIdOf, isLive } from '../../call/call';
import { Button } from '../../components/primitives/Button';
import { EndCallButton } from '../../components/call/callButtons';
import { SaveCallButton } from '../../components/wrapUp/SaveCallButton';
import { useCti, useCtiContext } from '../../react/useCti';
import { isTicket } from '../party';
import { save } from '../saving/save';
import { ariaKeysOf } from '../shortcuts/shortcuts';
import { useSlots, useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';

/** Help Desk: hands the conversation back, and saves the call. */
const FinishButton = () => {
  const isReady = useCti(
    ({ call }) => call?.status === 'ended' && isTicket(call.party) && engagementIdOf(call) !== undefined,
  );
  const cti = useCtiContext('CallingWidget');
  const { widget } = useMessages();
  if (!isReady) return null;
  return (
    <Button
      onClick={() => {
        cti.actions.finalizeEngagement();
        save(cti);
      }}
    >
      {widget.finalize}
    </Button>
  );
};

/** What is left to do: end, save, or close what cannot be saved. */
export const stepOf = (call: Call | null): 'end' | 'save' | 'letGo' | undefined => {
  if (!call) return undefined;
  if (isLive(call)) return 'end';
  return call.status === 'saveFailed' && !call.failure.canRetry ? 'letGo' : 'save';
};

/** The one thing to do next. It never takes the focus: a key that was meant for something else must not end or save a call. */
export const MainButton = () => {
  const step = useCti(({ call }) => stepOf(call));
  // The button of another call is a new one.
  const callId = useCti(({ call }) => call?.id);
  const cti = useCtiContext('CallingWidget');
  const { actions } = cti;
  const { shortcuts, messages } = useWidget();
  const slot = useSlots();

  switch (step) {
    case undefined:
      return null;
    case 'end':
      return (
        <EndCallButton
          key={callId}
          onClick={() => {
            actions.hangUp();
          }}
          aria-keyshortcuts={ariaKeysOf('end', shortcuts)}
          messages={messages.callButton}
        />
      );
    case 'letGo':
      return (
        <Button
          variant="primary"
          onClick={() => {
            actions.dismissCall();
          }}
        >
          {messages.widget.done}
        </Button>
      );
    case 'save':
      return (
        <>
          {slot('finalizeButton', <FinishButton />)}
          <SaveCallButton
            key={callId}
            onClick={() => {
              save(cti);
            }}
            aria-keyshortcuts={ariaKeysOf('save', shortcuts)}
            messages={messages.saveCall}
          />
        </>
      );
  }
};
