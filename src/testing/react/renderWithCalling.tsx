import { render, type RenderOptions, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type {
  AnyCalling,
  CallingInState,
  CallingWithFakes,
  CallingWithOwnPhone,
  FakeCallingOptions,
  StillCalling,
  WorkingCalling,
  WorkingCallingWithOwnPhone,
} from '../ui/options';
import { createCallingWrapper } from './createCallingWrapper';

/** How to render. */
export interface ForRender {
  /** For the `render` of @testing-library/react. Its `wrapper` goes around the provider. */
  renderOptions?: RenderOptions | undefined;
}

/**
 * Renders inside a `<CallingProvider>` in one state: nothing happens by itself, and what the UI asks for is noted in `cti.asked`.
 */
export function renderWithCalling(
  ui: ReactNode,
  options: CallingInState & ForRender,
): RenderResult & StillCalling;
/**
 * Renders inside a `<CallingProvider>` between a fake HubSpot and a fake softphone, with which a test plays everything around the app:
 * `hubspot.dial('+16175550142')`, `phone.incoming('+442079460018')`. What these cause is on the screen when they return. Await what
 * comes by itself, such as HubSpot's handshake.
 */
export function renderWithCalling(
  ui: ReactNode,
  options: CallingWithOwnPhone & ForRender,
): RenderResult & WorkingCallingWithOwnPhone;
/** The same with a fake softphone. */
export function renderWithCalling(
  ui: ReactNode,
  options?: CallingWithFakes & ForRender,
): RenderResult & WorkingCalling;
/** The same with options that are one or the other. */
export function renderWithCalling(
  ui: ReactNode,
  options: FakeCallingOptions & ForRender,
): RenderResult & AnyCalling;
export function renderWithCalling(
  ui: ReactNode,
  { renderOptions = {}, ...options }: FakeCallingOptions & ForRender = {},
): RenderResult & AnyCalling {
  const { wrapper, ...calling } = createCallingWrapper({
    ...(options as CallingWithFakes),
    wrapper: renderOptions.wrapper as never,
  });
  return { ...render(ui, { ...renderOptions, wrapper }), ...calling };
}
