import { type Call, isLive, type SavedCall, type UnsavedCall } from '../call/call';

export type OverCall = UnsavedCall | SavedCall;

/** A call whose end a person should hear of here: all but those that stand on the screen themselves. */
export const outcomeOf = (call: Call | null): OverCall | null => {
  if (!call || isLive(call) || call.status === 'transferred') return null;
  const isNews = call.status === 'saved' || call.status === 'saveFailed' || call.answeredAt === undefined;
  return isNews ? call : null;
};
