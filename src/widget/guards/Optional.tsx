import type { ReactNode } from 'react';
import { useCti } from '../../react/useCti';
import { ErrorBoundary } from './ErrorBoundary';

/** What the widget works without: if it breaks or cannot be fetched, it is left out until the next call. */
export const Optional = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary subject={useCti(({ call }) => call?.id)} fallback={() => null}>
    {children}
  </ErrorBoundary>
);
