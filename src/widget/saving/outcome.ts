import { type Call, isDone, isLive, type LiveCall } from '../../call/call';
import type { Calls } from '../../call/foreground';

export type OverCall = Exclude<Call, LiveCall>;

const isOver = (call: Call | null | undefined): call is OverCall => !!call && !isLive(call);

/**
 * The call whose end is announced: one that could not be saved, else the last one that the user is done with.
 * @param dismissed a call of which the user wants to hear no more, unless it can't be saved
 */
export const outcomeOf = ({ call, calls }: Calls, dismissed?: string): OverCall | null => {
  const all = Object.values(calls);
  const isFailed = ({ status }: Call): boolean => status === 'saveFailed';
  const failed = call && isFailed(call) ? call : all.findLast(isFailed);
  const found = failed ?? call ?? all.at(-1);
  const isNews = isOver(found) && (failed !== undefined || (isDone(found) && found.id !== dismissed));
  return isNews ? found : null;
};
