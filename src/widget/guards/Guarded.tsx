import type { ReactNode } from 'react';
import { isLive } from '../../call/call';
import { EndCallButton } from '../../components/call/callButtons';
import { Button } from '../../components/primitives/Button';
import { ErrorPanel } from '../../components/primitives/ErrorPanel';
import { useCti, useCtiContext } from '../../react/useCti';
import { save } from '../saving/save';
import { ErrorBoundary } from './ErrorBoundary';
import { useMessages } from '../WidgetContext';

const Broken = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const hasCall = useCti(({ call, phone }) => phone !== null && call !== null && isLive(call));
  const isEnded = useCti(({ call }) => call?.status === 'ended');
  const cti = useCtiContext('CallingWidget');
  const { problem, errorPanel, callButton, saveCall } = useMessages();
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
            cti.actions.hangUp();
          }}
          messages={callButton}
        />
      )}
      {isEnded && (
        <Button
          variant="primary"
          onClick={() => {
            save(cti);
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
