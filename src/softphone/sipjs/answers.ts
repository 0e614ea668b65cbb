import type { Core, Inviter } from 'sip.js';
import { endOfRefusal } from '../sip/end';
import type { Ending } from '../sip/end';

/** sip.js makes up an answer if none came; a real one has headers. */
export const endOfAnswer = ({ message }: Core.IncomingResponse): Ending =>
  message.hasHeader('call-id')
    ? endOfRefusal(message.statusCode ?? 0, message.reasonPhrase ?? '')
    : { reason: 'network-error', by: 'system', message: message.reasonPhrase ?? 'No answer' };

/** sip.js shows the answers to an INVITE to its sender alone; without these methods it is left as it is. */
interface Inside {
  onProgress?: (response: Core.IncomingResponse) => Promise<void>;
  onReject?: (response: Core.IncomingResponse) => void;
  onRedirect?: (response: Core.IncomingResponse) => void;
}

/** Hears the answers to an INVITE that the app sends. */
export const watchAnswers = (
  inviter: Inviter,
  { onRinging, onRefused }: { onRinging: () => void; onRefused: (ending: Ending) => void },
): void => {
  const inside = inviter as unknown as Inside;
  const { onProgress, onReject, onRedirect } = inside;
  if (onProgress)
    inside.onProgress = (response) => {
      onRinging();
      return onProgress.call(inviter, response);
    };
  for (const [name, refuse] of [
    ['onReject', onReject],
    ['onRedirect', onRedirect],
  ] as const)
    if (refuse)
      inside[name] = (response) => {
        onRefused(endOfAnswer(response));
        refuse.call(inviter, response);
      };
};
