import type { SessionFacts } from '../session';
import { calledNumber, callerOf } from './caller';
import type { CallerOptions, SipInvite } from './caller';

/** What a session says of an inbound call, by the headers of its INVITE. */
export const inboundFacts = (
  headers: SipInvite['headers'],
  options: CallerOptions,
): Omit<SessionFacts, 'id'> => {
  const { number, name } = callerOf(headers, options);
  return {
    direction: 'inbound',
    remoteNumber: number,
    remoteName: name,
    localNumber: calledNumber(headers),
    serviceCallId: headers('Call-ID')[0],
  };
};
