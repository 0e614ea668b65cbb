import { openJsSipLine } from './jssip/line';
import { createSipPhone } from './sip/phone';
import type { SipPhoneOptions } from './sip/options';
import type { Softphone } from './softphone';

export type JsSipPhoneOptions = SipPhoneOptions;

/**
 * A softphone on JsSIP, for any SIP service that speaks WebSocket (RFC 7118). The package `jssip` is loaded by
 * `start()`.
 */
export const createJsSipPhone = (options: JsSipPhoneOptions): Softphone =>
  createSipPhone(options, openJsSipLine);
