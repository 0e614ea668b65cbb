import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary';

/** What breaks or cannot be fetched is left out until the next call, or has something else in its place: `below`. */
export class Optional extends ErrorBoundary {
  protected override renderFailure(): ReactNode {
    return this.props.below;
  }
}
