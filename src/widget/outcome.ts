import { type Call, isLive, isSettled, type LiveCall } from '../call/call';

export type OverCall = Exclude<Call, LiveCall>;

/** A call whose end is announced here: all but those that are on the screen themselves. */
export const outcomeOf = (call: Call | null): OverCall | null => {
  if (!call || isLive(call)) return null;
  const isNews = isSettled(call) || call.status === 'saveFailed' || call.answeredAt === undefined;
  return isNews ? call : null;
};
