import { type ComponentType, Fragment, type ReactNode } from 'react';
import { createFakeCalling } from '../ui/createFakeCalling';
import { FakeCallingProvider } from '../ui/FakeCallingProvider';
import { loadEverything } from '../ui/loadEverything';
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
import { deliverInAct } from './deliverInAct';

/** A component to render around the UI. */
export type Wrapper = ComponentType<{ children: ReactNode }>;

/** What goes around the provider. */
export interface WithOuterWrapper {
  /** Goes around the provider, such as your app's other providers. @default nothing */
  wrapper?: Wrapper | undefined;
}

/** For `render` and `renderHook` of Testing Library. */
export interface CallingWrapper {
  /** Renders its children inside the provider. */
  wrapper: Wrapper;
}

/**
 * Makes the `wrapper` for `render` and `renderHook`: a provider in one state, or between a fake HubSpot and a fake softphone; and what
 * drives them. What `<CallingWidget>` loads on demand in a page is there at once. When the UI is unmounted, the fakes that were made
 * here close.
 */
export function createCallingWrapper(
  options: CallingInState & WithOuterWrapper,
): CallingWrapper & StillCalling;
/** The same between a fake HubSpot and the app's own phone. */
export function createCallingWrapper(
  options: CallingWithOwnPhone & WithOuterWrapper,
): CallingWrapper & WorkingCallingWithOwnPhone;
/** The same between a fake HubSpot and a fake softphone. */
export function createCallingWrapper(
  options?: CallingWithFakes & WithOuterWrapper,
): CallingWrapper & WorkingCalling;
/** The same with options that are one or the other. */
export function createCallingWrapper(
  options: FakeCallingOptions & WithOuterWrapper,
): CallingWrapper & AnyCalling;
export function createCallingWrapper({
  wrapper: Outer = Fragment,
  ...options
}: FakeCallingOptions & WithOuterWrapper = {}): CallingWrapper & AnyCalling {
  deliverInAct();
  loadEverything();
  const fake = createFakeCalling(options);
  const wrapper: Wrapper = ({ children }) => (
    <Outer>
      <FakeCallingProvider fake={fake}>{children}</FakeCallingProvider>
    </Outer>
  );
  return { wrapper, ...fake.calling };
}
