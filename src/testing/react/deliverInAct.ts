import { act } from '@testing-library/react';
import * as React from 'react';
import { deliverInside } from '../deliver';

/** Where React 19 and React 18 keep what `act` collects; an `act` in an effect that another `act` runs would throw that away. */
interface Internals {
  readonly __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE?: { readonly actQueue?: unknown };
  readonly __SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED?: {
    readonly ReactCurrentActQueue?: { readonly current?: unknown };
  };
}

/** Whether an `act` is under way. A React that keeps it elsewhere warns about an update in an effect, and no more. */
const isActing = (): boolean => {
  const react = React as unknown as Internals;
  const { actQueue } = react.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE ?? {};
  const { ReactCurrentActQueue } = react.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED ?? {};
  return (actQueue ?? ReactCurrentActQueue?.current ?? null) !== null;
};

/** From now on what the fakes cause is on the screen when they return, and React finds nothing outside of `act`. */
export const deliverInAct = (): void => {
  deliverInside((run) => {
    if (isActing()) run();
    else act(run);
  });
};
