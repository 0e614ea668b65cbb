import { isDone, isLive } from '../call/call';
import type { CtiState } from '../cti/state';
import type { ScreenName } from './props';

/** What a person has to do with now. */
export const screenOf = ({ connection, user, call }: CtiState): ScreenName => {
  if (connection.status === 'failed' && connection.reason === 'untrusted-origin') return 'untrusted';
  if (call?.status === 'ringing' && call.direction === 'inbound') return 'incoming';
  if (call && isLive(call)) return 'call';
  // After talk there is something to write up, and after none if the user wants to. What is being saved steps aside.
  const isWrittenUp = call?.answeredAt !== undefined || call?.draft.endStatus !== undefined;
  if (call && isWrittenUp && !isDone(call)) return 'call';
  return user.loggedIn ? 'dial' : 'logIn';
};

/** Whether a number can be dialled now: nobody dials who is logged out. */
export const canDial = ({ user, phone }: CtiState): boolean => user.loggedIn && phone?.status === 'ready';
