import type { Call } from '@telnyx/webrtc';
import type { SessionFacts } from '../session';
import { shownAddress } from '../sip/address';
import { shownCaller } from '../sip/caller';

/** Who a call is with, and on which number. */
export const readTelnyxCall = ({ direction, options, id }: Call): Omit<SessionFacts, 'id'> => {
  const { remoteCallerNumber = '', remoteCallerName, destinationNumber = '', callerNumber } = options;
  const caller = shownCaller(remoteCallerNumber);
  return (direction as string) === 'inbound'
    ? {
        direction: 'inbound',
        remoteNumber: caller,
        remoteName: caller === '' || remoteCallerName === remoteCallerNumber ? undefined : remoteCallerName,
        localNumber: destinationNumber || undefined,
        serviceCallId: options.telnyxSessionId ?? id,
      }
    : {
        direction: 'outbound',
        remoteNumber: shownAddress(destinationNumber),
        localNumber: callerNumber,
        serviceCallId: options.telnyxSessionId ?? id,
      };
};
