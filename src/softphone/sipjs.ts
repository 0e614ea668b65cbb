import type { SipPhoneOptions } from './sip/options';
import { createSipPhone } from './sip/phone';
import { openSipJsLine } from './sipjs/line';
import type { Softphone } from './softphone';

export type SipJsPhoneOptions = SipPhoneOptions;

/**
 * A softphone on SIP.js, for any SIP service that speaks WebSocket (RFC 7118). The package `sip.js` is loaded by
 * `start()`.
 */
export const createSipJsPhone = (options: SipJsPhoneOptions): Softphone =>
  createSipPhone(options, openSipJsLine);
