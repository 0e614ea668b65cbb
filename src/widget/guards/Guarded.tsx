import type { ReactNode } from 'react';
import { isLive } from '../../call/call';
import { EndCallButton } from '../../components/call/callButtons';
import { Button } from '../../components/primitives/Button';
import { ErrorPanel } from '../../components/primitives/ErrorPanel';
import { useCti } from '../../react/useCti';
import { ErrorBoundary } from './ErrorBoundary';
import { useFirstMessages } from '../WidgetContext';

const Broken = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const hasCall = useCti(({ call, phone }) => phone !== null && call !== null && isLive(call));
  const isEnded = useCti(({ call }) => call?.status === 'ended');
  const actions = useCti((state) => state.actions);
  const { problem, errorPanel, callButton, saveCall } = useFirstMessages();
  const { title, detail } = problem.crashed;
  return (
    <ErrorPanel
      title={title}
      detail={detail}
      technical={error instanceof Error ? error.message : String(error)}
      onRetry={onRetry}
      messages={errorPanel}
    >
      {hasCall && (
        <EndCallButton
          onClick={() => {
            actions.hangUp();
          }}
          messages={callButton}
        />
      )}
      {isEnded && (
        <Button
          variant="primary"
          onClick={() => {
            actions.callCompleted();
            actions.dismissCall();
          }}
        >
          {saveCall.save}
        </Button>
      )}
    </ErrorPanel>
  );
};

/** A fault inside leaves the rest as it is: the phone goes on, and the call can be ended and saved. */
export class Guarded extends ErrorBoundary {
  protected override renderFailure(error: unknown): ReactNode {
    return <Broken error={error} onRetry={this.retry} />;
  }
}
