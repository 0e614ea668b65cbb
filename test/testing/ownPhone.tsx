import { useCti } from 'react-hubspot-calling';
import { afterEach, beforeEach } from 'vitest';

/** The UI of an app, as small as it can be. */
export const Phone = () => {
  const { call, connection, user, actions } = useCti();
  return (
    <>
      <p>
        {connection.status}, {call?.status ?? 'no call'}, {user.available ? 'available' : 'unavailable'}
      </p>
      <button onClick={() => actions.mute()}>Mute</button>
    </>
  );
};

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };

/** React then warns of every update outside of act, as in jest. */
export const warnOutsideOfAct = (): void => {
  beforeEach(() => {
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  });
  afterEach(() => {
    delete environment.IS_REACT_ACT_ENVIRONMENT;
  });
};
