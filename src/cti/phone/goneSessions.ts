import type { CallSession } from '../../softphone/softphone';

/**
 * Sessions that are nobody's call any more, though their phone may list them for good: ended by the user without the phone's word,
 * refused, or left with another user. The next provider of the page must not take them for new calls.
 */
export const goneSessions = new WeakSet<CallSession>();
