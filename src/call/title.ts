import { reportFault } from '../base/reportFault';
import { type Call, otherNumber } from './call';

/** The words of a title. */
export interface TitleWords {
  readonly outbound: (who: string) => string;
  readonly inbound: (who: string) => string;
  readonly unknownNumber: string;
}

/** The title of a call on the timeline if the user writes none. If the app's function throws, its words count, then the name alone. */
export const titleOf = (
  call: Call,
  words: TitleWords,
  callTitle: ((call: Call) => string) | undefined,
): string => {
  const who = call.party.name ?? otherNumber(call) ?? words.unknownNumber;
  for (const title of [() => callTitle?.(call), () => words[call.direction](who)]) {
    try {
      const text = title();
      if (text !== undefined) return text;
    } catch (error) {
      reportFault(error);
    }
  }
  return who;
};
