import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CallingProvider } from '../../../src/react/CallingProvider';

/** Mounts a provider in its own root. Returns the function that unmounts it. */
export const mount = (): (() => void) => {
  const root = createRoot(document.getElementById('root')!);
  flushSync(() => {
    root.render(
      <StrictMode>
        <CallingProvider>softphone</CallingProvider>
      </StrictMode>,
    );
  });
  return () => {
    flushSync(() => {
      root.unmount();
    });
  };
};

export const mountRepeatedly = (times: number): void => {
  for (let count = 0; count < times; count += 1) mount()();
};
