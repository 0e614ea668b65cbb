import { present } from '../../base/present';
import type { CtiActions } from '../actions';
import { type CtiContext, update } from '../context';
import type { CtiUser } from '../state';

/** Sends HubSpot what it does not know about the user yet, and nothing twice. */
export const announceUser = (context: CtiContext): void => {
  const { store, options } = context;
  const connection = context.connection();
  if (connection?.getState().status !== 'ready') return;
  const { user, session, calls } = store.getSnapshot();
  const announced = connection.getAnnouncedUser();
  if (!announced) {
    const hasCalls = Object.keys(calls).length > 0;
    connection.send(
      'initialized',
      present({
        isLoggedIn: user.loggedIn,
        isAvailable: user.available,
        engagementId: hasCalls ? session?.engagementId : undefined,
        sizeInfo: options().size,
      }),
    );
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
  const setUser = (name: keyof CtiUser, value: boolean) => (): void => {
    const { user } = context.store.getSnapshot();
    if (user[name] === value) return;
    update(context, { user: { ...user, [name]: value } });
    announceUser(context);
  };
  return {
    userLoggedIn: setUser('loggedIn', true),
    userLoggedOut: setUser('loggedIn', false),
    userAvailable: setUser('available', true),
    userUnavailable: setUser('available', false),
  };
};
