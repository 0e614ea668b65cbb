import { renderHook, type RenderHookOptions, type RenderHookResult } from '@testing-library/react';
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

/** How to render a hook. */
export interface ForRenderHook<Props> {
  /** For the `renderHook` of @testing-library/react. Its `wrapper` goes around the provider. */
  renderOptions?: RenderHookOptions<Props> | undefined;
}

/** Renders a hook as `renderWithCalling` renders a UI: in one state, or between a fake HubSpot and a fake softphone. */
export function renderHookWithCalling<Result, Props>(
  hook: (props: Props) => Result,
  options: CallingInState & ForRenderHook<Props>,
): RenderHookResult<Result, Props> & StillCalling;
/** The same between a fake HubSpot and the app's own phone. */
export function renderHookWithCalling<Result, Props>(
  hook: (props: Props) => Result,
  options: CallingWithOwnPhone & ForRenderHook<Props>,
): RenderHookResult<Result, Props> & WorkingCallingWithOwnPhone;
/** The same between a fake HubSpot and a fake softphone. */
export function renderHookWithCalling<Result, Props>(
  hook: (props: Props) => Result,
  options?: CallingWithFakes & ForRenderHook<Props>,
): RenderHookResult<Result, Props> & WorkingCalling;
/** The same with options that are one or the other. */
export function renderHookWithCalling<Result, Props>(
  hook: (props: Props) => Result,
  options: FakeCallingOptions & ForRenderHook<Props>,
): RenderHookResult<Result, Props> & AnyCalling;
export function renderHookWithCalling<Result, Props>(
  hook: (props: Props) => Result,
  { renderOptions = {}, ...options }: FakeCallingOptions & ForRenderHook<Props> = {},
): RenderHookResult<Result, Props> & AnyCalling {
  const { wrapper, ...calling } = createCallingWrapper({
    ...(options as CallingWithFakes),
    wrapper: renderOptions.wrapper as never,
  });
  return { ...renderHook(hook, { ...renderOptions, wrapper }), ...calling };
}
