import { createFakeSoftphone, type FakeBehaviour, type FakeSoftphone } from 'react-hubspot-calling/testing';
import type { WorldOptions } from './scene';

/** A phone whose calls outlive their page, where the world is like that. */
export const createPhone = (
  { callsSurvive }: WorldOptions,
  numbers: Readonly<Record<string, FakeBehaviour>>,
): FakeSoftphone => {
  const phone = createFakeSoftphone({
    numbers,
    ringsOutAfterMs: 30_000,
    surviveReload: callsSurvive !== 'no',
    resumesAfterMs: 500,
  });
  const { resume } = phone;
  if (callsSurvive !== 'refused' || !resume) return phone;
  return Object.assign(phone, {
    resume: (...kept: Parameters<typeof resume>) => {
      const session = resume(...kept);
      queueMicrotask(() => {
        phone.remoteOf(session).end({ reason: 'failed', by: 'system', code: 481 });
      });
      return session;
    },
  });
};
