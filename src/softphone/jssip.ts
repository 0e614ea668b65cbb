import { jsSipLineOf } from './jssip/line';
import type { JsSipPhoneOptions } from './jssip/options';
import { createOwnedJsSipPhone } from './jssip/ownedPhone';
import type { OwnedJsSipPhoneOptions } from './jssip/ownedPhone';
import type { OwnedSoftphone } from './owned/ownedPhone';
import { createSipPhone } from './sip/phone';
import type { Softphone } from './softphone';
import type { JsSipSession } from './jssip/types';

/** Both ways to make the phone. */
export interface CreateJsSipPhone {
  /**
   * A softphone that follows and commands the `UA` that your app already has:
   * `createJsSipPhone({ ua })`. The `UA` stays yours: nothing starts, registers or stops it.
   */
  (options: OwnedJsSipPhoneOptions): OwnedSoftphone<JsSipSession>;
  /**
   * A softphone on JsSIP, for any SIP service that speaks WebSocket (RFC 7118). The package `jssip` is loaded by
   * `start()`.
   */
  (options: JsSipPhoneOptions): Softphone;
}

/** Makes a phone on JsSIP. Give it a server and credentials, or the `ua` that your app already has. */
export const createJsSipPhone = ((options: OwnedJsSipPhoneOptions | JsSipPhoneOptions) =>
  'ua' in options
    ? createOwnedJsSipPhone(options)
    : createSipPhone(options, jsSipLineOf(options))) as CreateJsSipPhone;
