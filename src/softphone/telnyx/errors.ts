import type { ITelnyxErrorEvent } from '@telnyx/webrtc';

/** The service refused the login. Source: `TELNYX_ERROR_CODES` of `@telnyx/webrtc`. */
const loginFaults: readonly number[] = [46001, 46002, 46003];

/** `TOKEN_EXPIRING_SOON` of `TELNYX_WARNING_CODES`. */
export const tokenExpiring = 34001;

export const isLoginFault = ({ error }: ITelnyxErrorEvent): boolean => loginFaults.includes(error.code);

/** What Telnyx says went wrong, in one line. */
export const wordsOf = ({ error }: ITelnyxErrorEvent): string => `${error.code} ${error.message}`;
