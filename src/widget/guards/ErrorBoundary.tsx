import { Component, type ReactNode } from 'react';
import type { Cti } from '../../cti/createCti';
import { CtiContext } from '../../react/CtiContext';

interface Props {
  children: ReactNode;
  /** What stays in reach below the failure, or in its place: see `GuardedWith` and `Optional`. */
  below?: ReactNode;
}

interface State {
  failure: { error: unknown } | null;
}

/** Keeps a fault in one part of the widget from taking the rest with it: the call goes on. The next call starts clean. */
export abstract class ErrorBoundary extends Component<Props, State> {
  static override contextType = CtiContext;
  override state: State = { failure: null };
  private unsubscribe: (() => void) | undefined;

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  /** What stands there instead. */
  protected abstract renderFailure(error: unknown): ReactNode;

  protected readonly retry = (): void => {
    this.forget();
    this.setState({ failure: null });
  };

  /** Starts clean with the next call. Not while all is well: a new call renders no boundary. */
  private follow(): void {
    if (!this.state.failure || this.unsubscribe) return;
    const cti = this.context as Cti;
    const callId = cti.getSnapshot().call?.id;
    this.unsubscribe = cti.subscribe(({ call }) => {
      if (call?.id !== callId) this.retry();
    });
  }

  private forget(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  override componentDidMount(): void {
    this.follow();
  }

  override componentDidUpdate(): void {
    this.follow();
  }

  override componentWillUnmount(): void {
    this.forget();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.renderFailure(failure.error) : this.props.children;
  }
}
