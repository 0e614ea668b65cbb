import type { SipPhoneOptions } from '../sip/options';
import type { JsSipAnswerOptions, JsSipCallOptions, JsSipConfiguration } from './types';

/** Options of `createJsSipPhone` for a phone that the library drives. */
export interface JsSipPhoneOptions extends SipPhoneOptions {
  /**
   * Further options of JsSIP's `UA`, such as `session_timers: false`. The address, the credentials and the socket are the phone's.
   * @default none
   */
  jssip?: Omit<Partial<JsSipConfiguration>, 'uri' | 'sockets' | 'password' | 'ha1' | 'realm'> | undefined;
  /** Further options of `ua.call()`. Sound, network paths and the phone's own headers come from the phone. @default none */
  callOptions?: JsSipCallOptions | ((to: string) => JsSipCallOptions) | undefined;
  /** Further options of `session.answer()`. @default none */
  answerOptions?: JsSipAnswerOptions | undefined;
}
