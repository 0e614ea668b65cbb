import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands there instead, with the way back. */
  fallback: (retry: () => void, error: unknown) => ReactNode;
  /** What it is about: a failure is forgotten when this changes. */
  subject?: unknown;
  children: ReactNode;
}

interface State {
  failure: { error: unknown } | null;
  subject: unknown;
}

/** Keeps a fault in one part of the widget from taking the rest with it: the call goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, subject: this.props.subject };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ subject }: Props, state: State): State | null {
    return subject === state.subject ? null : { failure: null, subject };
  }

  private readonly retry = (): void => {
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.fallback(this.retry, failure.error) : this.props.children;
  }
}
