export type {
  CallingInState,
  CallingWithFakes,
  CallingWithOwnPhone,
  FakeCallingOptions,
  SameEveryTime,
} from './testing/ui/options';
export { withCalling } from './testing/ui/withCalling';
