import { useRef } from 'react';
import { type Call, engagementIdOf, isLive } from '../../call/call';
import { Button } from '../../components/primitives/Button';
import { EndCallButton } from '../../components/call/callButtons';
import { SaveCallButton } from '../../components/wrapUp/SaveCallButton';
import { useCti } from '../../react/useCti';
import { useFocusOnChange } from '../focus';
import { isTicket } from '../party';
import { ariaKeysOf } from '../shortcuts';
import { useMessages, useSlots, useWidget } from '../WidgetContext';

/** Help Desk: hands the conversation back, and saves the call. */
const FinishButton = () => {
  const isReady = useCti(
    ({ call }) => call?.status === 'ended' && isTicket(call.party) && engagementIdOf(call) !== undefined,
  );
  const actions = useCti((state) => state.actions);
  const { widget } = useMessages();
  if (!isReady) return null;
  return (
    <Button
      onClick={() => {
        actions.finalizeEngagement();
        actions.callCompleted();
      }}
    >
      {widget.finalize}
    </Button>
  );
};

/** What is left to do: end, save, or let go of what cannot be saved. */
const stepOf = (call: Call | null): 'end' | 'save' | 'letGo' | undefined => {
  if (!call) return undefined;
  if (isLive(call)) return 'end';
  return call.status === 'saveFailed' && !call.failure.canRetry ? 'letGo' : 'save';
};

/** The one thing to do next, with the focus on it. */
export const MainButton = () => {
  const step = useCti(({ call }) => stepOf(call));
  const callId = useCti(({ call }) => call?.id);
  const isSaving = useCti(({ call }) => call?.status === 'saving');
  const actions = useCti((state) => state.actions);
  const { shortcuts, messages } = useWidget();
  const slot = useSlots();
  const ref = useRef<HTMLButtonElement>(null);
  useFocusOnChange(ref, step && `${step}/${callId ?? ''}`);

  switch (step) {
    case undefined:
      return null;
    case 'end':
      return (
        <EndCallButton
          ref={ref}
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
          ref={ref}
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
            ref={ref}
            state={isSaving ? 'saving' : 'unsaved'}
            onClick={() => {
              actions.callCompleted();
            }}
            aria-keyshortcuts={ariaKeysOf('save', shortcuts)}
            messages={messages.saveCall}
          />
        </>
      );
  }
};
