import { ErrorBoundary } from './ErrorBoundary';

/** What the widget works without: if it breaks or cannot be fetched, it is left out until the next call. */
export class Optional extends ErrorBoundary {
  protected override renderFailure(): null {
    return null;
  }
}
