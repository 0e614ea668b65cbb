import { reportFault } from '../base/reportFault';
import { type Call, otherNumber } from './call';

/** The words of a title. */
export interface TitleWords {
  readonly outbound: (who: string) => string;
  readonly inbound: (who: string) => string;
  readonly unknownNumber: string;
}

const defaultTitle = (call: Call, words: TitleWords): string =>
  words[call.direction](call.party.name ?? otherNumber(call) ?? words.unknownNumber);

/** The title of a call on the timeline if the user writes none. An app whose function throws gets the library's. */
export const titleOf = (
  call: Call,
  words: TitleWords,
  callTitle: ((call: Call) => string) | undefined,
): string => {
  try {
    return callTitle?.(call) ?? defaultTitle(call, words);
  } catch (error) {
    reportFault(error);
    return defaultTitle(call, words);
  }
};
