import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary';

/** What the widget works without: broken, or not to be fetched, it is simply not there. */
export const Optional = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary fallback={() => null}>{children}</ErrorBoundary>
);
