export { renderWithCalling } from './testing/react/renderWithCalling';
export { withCalling } from './testing/react/withCalling';
export type {
  CallingInState,
  CallingWithFakes,
  FakeCallingOptions,
  StillCalling,
  WorkingCalling,
} from './testing/react/fakeCalling';
