import { type ReactNode, useEffect } from 'react';
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
  useEffect(() => stay.mount(), [stay]);
  return <CallingProvider cti={cti}>{children}</CallingProvider>;
};
