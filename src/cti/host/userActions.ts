import type { Connection } from '../../protocol/connection';
import type { CtiActions } from '../actions';
import { type CtiContext, update } from '../context';
import type { CtiUser } from '../state';

/** Sends HubSpot what it does not know about the user yet, and nothing twice. */
export const announceUser = ({ store, options }: CtiContext, connection: Connection): void => {
  if (connection.getState().status !== 'ready') return;
  const { user, session, calls } = store.getSnapshot();
  const announced = connection.getAnnouncedUser();
  if (!announced) {
    const { size } = options();
    const engagementId = session?.engagementId;
    connection.send('initialized', {
      isLoggedIn: user.loggedIn,
      isAvailable: user.available,
      ...(engagementId !== undefined && Object.keys(calls).length > 0 && { engagementId }),
      ...(size && { sizeInfo: size }),
    });
    return;
  }
  if (announced.isLoggedIn !== user.loggedIn)
    connection.send(user.loggedIn ? 'userLoggedIn' : 'userLoggedOut');
  if (announced.isAvailable !== user.available)
    connection.send(user.available ? 'userAvailable' : 'userUnavailable');
};

export type UserActions = Pick<
  CtiActions,
  'userLoggedIn' | 'userLoggedOut' | 'userAvailable' | 'userUnavailable'
>;

export const createUserActions = (context: CtiContext): UserActions => {
  const setUser = (change: Partial<CtiUser>): void => {
    const { user } = context.store.getSnapshot();
    const changed = { ...user, ...change };
    if (changed.loggedIn === user.loggedIn && changed.available === user.available) return;
    update(context, { user: changed });
    const connection = context.connection();
    if (connection) announceUser(context, connection);
  };
  return {
    userLoggedIn: () => {
      setUser({ loggedIn: true });
    },
    userLoggedOut: () => {
      setUser({ loggedIn: false });
    },
    userAvailable: () => {
      setUser({ available: true });
    },
    userUnavailable: () => {
      setUser({ available: false });
    },
  };
};
