import { now } from '../base/clock';
import { present } from '../base/present';
import type { CallSession, KeptCall } from './softphone';

/** How long after its page went a call may be taken back, in milliseconds. */
const freshMs = 30_000;

/** Whether it is too late to take a call back: nobody waits for so long in silence. */
export const isTooOld = ({ keptAt }: KeptCall): boolean => now() - keptAt > freshMs;

/**
 * What another page needs to take a call back.
 * @param before What this page takes it back with.
 */
export const keepSession = (
  { getSnapshot, ...session }: CallSession,
  data: unknown,
  before: KeptCall | undefined,
): KeptCall | null => {
  const snapshot = getSnapshot();
  if (snapshot.status === 'ended') return null;
  const { id, direction, remoteNumber, remoteName, localNumber, serviceCallId, startedAt } = session;
  const { muted, held, resuming } = snapshot;
  const answeredAt = snapshot.status === 'connected' ? snapshot.answeredAt : undefined;
  const keptAt = before && resuming ? before.keptAt : now();
  return {
    ...present({ remoteName, localNumber, serviceCallId, answeredAt }),
    ...{ id, direction, remoteNumber, startedAt, muted, held, keptAt, data },
  };
};
