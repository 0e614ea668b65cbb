import { openJsSipLine } from './jssip/line';
import { createOwnedJsSipPhone } from './jssip/ownedPhone';
import type { OwnedJsSipPhoneOptions } from './jssip/ownedPhone';
import type { OwnedSoftphone } from './owned/ownedPhone';
import { createSipPhone } from './sip/phone';
import type { SipPhoneOptions } from './sip/options';
import type { Softphone } from './softphone';
import type { RTCSession } from 'jssip/lib/RTCSession';

/** Options of `createJsSipPhone` for a phone that the library drives. */
export type JsSipPhoneOptions = SipPhoneOptions;

interface CreateJsSipPhone {
  /**
   * A softphone that follows and commands the `UA` that your app already has:
   * `createJsSipPhone({ ua })`. The `UA` stays yours: nothing starts, registers or stops it.
   */
  (options: OwnedJsSipPhoneOptions): OwnedSoftphone<RTCSession>;
  /**
   * A softphone on JsSIP, for any SIP service that speaks WebSocket (RFC 7118). The package `jssip` is loaded by
   * `start()`.
   */
  (options: JsSipPhoneOptions): Softphone;
}

export const createJsSipPhone = ((options: OwnedJsSipPhoneOptions | JsSipPhoneOptions) =>
  'ua' in options
    ? createOwnedJsSipPhone(options)
    : createSipPhone(options, openJsSipLine)) as CreateJsSipPhone;
