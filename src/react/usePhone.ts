import { useSyncExternalStore } from 'react';
import type { CtiActions } from '../cti/actions';
import type { PhoneState } from '../cti/state';
import type { CallSession, SessionSnapshot } from '../softphone/softphone';
import { useCti } from './useCti';
import { useSession } from './useSession';

/** The phone's state and how to start it. */
export interface PhoneView {
  /** Status, error and capabilities; `null` where no softphone was given. */
  readonly phone: PhoneState | null;
  /** The phone's side of the call in the foreground, for its sound and statistics. */
  readonly session: CallSession | null;
  /** That session's media state; `null` without one. */
  readonly media: Pick<SessionSnapshot, 'muted' | 'held'> | null;
  /** The commands: `dial`, `answer`, `hangUp`, `mute` … */
  readonly actions: CtiActions;
}

const never = (): (() => void) => () => undefined;

/**
 * The softphone, for an app's own UI.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const usePhone = (): PhoneView => {
  const session = useSession('usePhone');
  const phone = useCti((state) => state.phone);
  const actions = useCti((state) => state.actions);
  const getSnapshot = (): SessionSnapshot | null => session?.getSnapshot() ?? null;
  const media = useSyncExternalStore(session?.subscribe ?? never, getSnapshot, getSnapshot);
  return { phone, session, media, actions };
};
