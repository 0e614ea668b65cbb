import type { InvitationAcceptOptions, InviterOptions, UserAgentOptions } from 'sip.js';
import type { SipPhoneOptions } from '../sip/options';

/** Options of `createSipJsPhone` for a phone that the library drives. */
export interface SipJsPhoneOptions extends SipPhoneOptions {
  /**
   * Further options of SIP.js's `UserAgent`, such as `contactParams`. The address, the credentials, the transport and the sound are the
   * phone's.
   * @default none
   */
  sipjs?:
    | Omit<
        Partial<UserAgentOptions>,
        'uri' | 'delegate' | 'transportConstructor' | 'sessionDescriptionHandlerFactory'
      >
    | undefined;
  /** Further options of an `Inviter`. The phone's own headers are added to its headers. @default none */
  callOptions?: InviterOptions | ((to: string) => InviterOptions) | undefined;
  /** Further options of `invitation.accept()`. @default none */
  answerOptions?: InvitationAcceptOptions | undefined;
}
