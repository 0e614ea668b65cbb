import type { Call } from '@telnyx/webrtc';
import type { SessionFacts } from '../session';
import { isWithheld } from '../withheld';

/** Who a call is with, and on which number. */
export const readTelnyxCall = ({ direction, options, id }: Call): Omit<SessionFacts, 'id'> => {
  const { remoteCallerNumber = '', remoteCallerName, destinationNumber = '', callerNumber } = options;
  return (direction as string) === 'inbound'
    ? {
        direction: 'inbound',
        remoteNumber: isWithheld(remoteCallerNumber) ? '' : remoteCallerNumber,
        remoteName:
          remoteCallerName === remoteCallerNumber || isWithheld(remoteCallerNumber)
            ? undefined
            : remoteCallerName,
        localNumber: destinationNumber || undefined,
        serviceCallId: options.telnyxSessionId ?? id,
      }
    : {
        direction: 'outbound',
        remoteNumber: destinationNumber,
        localNumber: callerNumber,
        serviceCallId: options.telnyxSessionId ?? id,
      };
};
