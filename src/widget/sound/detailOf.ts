import type { Messages } from '../../text/messages';

/** What to do about a problem. In a call, a microphone that fails means that the remote party hears nothing. */
export const detailOf = (
  code: keyof Messages['problem'],
  isConnected: boolean,
  { callStatus, problem }: Messages,
): string => {
  const { detail } = problem[code];
  return isConnected && code.startsWith('microphone-') ? `${callStatus.unheard} ${detail}` : detail;
};
