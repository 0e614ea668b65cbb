import { reportFault } from '../base/reportFault';
import type { Call } from './call';

const defaultTitle = (call: Call): string => {
  const who = call.party.name ?? (call.direction === 'outbound' ? call.toNumber : call.fromNumber);
  const what = call.direction === 'outbound' ? 'Call to' : 'Call from';
  return `${what} ${who ?? 'unknown number'}`;
};

/** The title of a call on the timeline if the user writes none. An app whose function throws gets the library's. */
export const titleOf = (call: Call, callTitle: ((call: Call) => string) | undefined): string => {
  try {
    return callTitle?.(call) ?? defaultTitle(call);
  } catch (error) {
    reportFault(error);
    return defaultTitle(call);
  }
};
