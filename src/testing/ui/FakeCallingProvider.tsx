import type { ReactNode } from 'react';
import { useBrowserLayoutEffect } from '../../components/primitives/useBrowserLayoutEffect';
import { CallingProvider } from '../../react/CallingProvider';
import type { FakeCalling } from './createFakeCalling';

/** The provider around a test's UI. When it is gone for good, so are the fakes that were made for it. */
export const FakeCallingProvider = ({
  fake: { cti, stay },
  children,
}: {
  fake: FakeCalling;
  children?: ReactNode;
}) => {
  stay.render();
  // Before the effects of the UI, which may be a task later: they too see the stopped clock.
  useBrowserLayoutEffect(() => stay.mount(), [stay]);
  return <CallingProvider cti={cti}>{children}</CallingProvider>;
};
