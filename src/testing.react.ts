export { createCallingFakes } from './testing/react/createCallingFakes';
export type { CallingFakes } from './testing/react/createCallingFakes';
export { createCallingWrapper } from './testing/react/createCallingWrapper';
export type { CallingWrapper, WithOuterWrapper, Wrapper } from './testing/react/createCallingWrapper';
export { renderHookWithCalling } from './testing/react/renderHookWithCalling';
export type { ForRenderHook } from './testing/react/renderHookWithCalling';
export { renderWithCalling } from './testing/react/renderWithCalling';
export type { ForRender } from './testing/react/renderWithCalling';
export type {
  AnyCalling,
  CallingInState,
  CallingWithFakes,
  CallingWithOwnPhone,
  FakeCallingOptions,
  SameEveryTime,
  StillCalling,
  WorkingCalling,
  WorkingCallingWithOwnPhone,
} from './testing/ui/options';
