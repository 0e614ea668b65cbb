import { type ReactNode, useEffect, useRef } from 'react';
import { CallingProvider } from '../../react/CallingProvider';
import type { FakeCalling } from './createFakeCalling';

/** The provider around a test's UI. When it is gone for good, so are the fakes that were made for it. */
export const FakeCallingProvider = ({ fake, children }: { fake: FakeCalling; children?: ReactNode }) => {
  const mounted = useRef(0);
  // Before children render, so that they see the stopped clock. It does nothing the second time.
  fake.hold();
  useEffect(() => {
    fake.hold();
    mounted.current += 1;
    return () => {
      mounted.current -= 1;
      // StrictMode takes a component away and puts it back at once.
      queueMicrotask(() => {
        if (mounted.current === 0) fake.release();
      });
    };
  }, [fake]);
  return <CallingProvider cti={fake.cti}>{children}</CallingProvider>;
};
