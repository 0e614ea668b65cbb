import type { OwnedSoftphone } from './owned/ownedPhone';
import { createSipPhone } from './sip/phone';
import { sipJsLineOf } from './sipjs/line';
import type { SipJsPhoneOptions } from './sipjs/options';
import type { SipJsSession } from './sipjs/ownedCall';
import { createOwnedSipJsPhone } from './sipjs/ownedPhone';
import type { OwnedSipJsPhoneOptions } from './sipjs/ownedPhone';
import type { Softphone } from './softphone';

/** Both ways to make the phone. */
export interface CreateSipJsPhone {
  /**
   * A softphone that follows and commands the `UserAgent` that your app already has: `createSipJsPhone({ userAgent })`. The
   * `UserAgent` stays yours: nothing starts, registers or stops it. Report the calls that your app places itself with
   * `phone.track(inviter)`.
   */
  (options: OwnedSipJsPhoneOptions): OwnedSoftphone<SipJsSession>;
  /**
   * A softphone on SIP.js, for any SIP service that speaks WebSocket (RFC 7118). The package `sip.js` is loaded by
   * `start()`.
   */
  (options: SipJsPhoneOptions): Softphone;
}

/** Makes a phone on SIP.js. Give it a server and credentials, or the `userAgent` that your app already has. */
export const createSipJsPhone = ((options: OwnedSipJsPhoneOptions | SipJsPhoneOptions) =>
  'userAgent' in options
    ? createOwnedSipJsPhone(options)
    : createSipPhone(options, sipJsLineOf(options))) as CreateSipJsPhone;
