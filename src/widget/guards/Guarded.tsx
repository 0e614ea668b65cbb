import type { ReactNode } from 'react';
import { isLive } from '../../call/call';
import { EndCallButton } from '../../components/call/callButtons';
import { ErrorPanel } from '../../components/primitives/ErrorPanel';
import { useCti } from '../../react/useCti';
import { ErrorBoundary } from './ErrorBoundary';
import { useFirstMessages } from '../WidgetContext';

const Broken = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const hasCall = useCti(({ call, phone }) => phone !== null && call !== null && isLive(call));
  const actions = useCti((state) => state.actions);
  const { problem, errorPanel, callButton } = useFirstMessages();
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
    </ErrorPanel>
  );
};

/** A fault inside leaves the rest as it is: the phone goes on, and can be hung up. */
export class Guarded extends ErrorBoundary {
  protected override renderFailure(error: unknown): ReactNode {
    return <Broken error={error} onRetry={this.retry} />;
  }
}
