import { completesItself } from '../../../src/call/call';
import type { Cti } from '../../../src/cti/createCti';

/** Saves calls that nobody answered without the time in which a user could correct them, which no test here is about. */
export const saveAtOnce = (cti: Cti): void => {
  const save = (id: string): void => {
    const call = cti.getSnapshot().calls[id];
    if (call && completesItself(call)) cti.actions.callCompleted({ id, hideWidget: false });
  };
  cti.subscribe(({ calls }) => {
    for (const call of Object.values(calls)) if (completesItself(call)) setTimeout(save, 0, call.id);
  });
};
