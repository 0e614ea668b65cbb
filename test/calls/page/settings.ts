import { createJsSipPhone } from '../../../src/softphone/jssip';
import type { JsSipPhoneOptions } from '../../../src/softphone/jssip/options';
import type { SipPhoneOptions } from '../../../src/softphone/sip/options';
import { createSipJsPhone } from '../../../src/softphone/sipjs';
import type { SipJsPhoneOptions } from '../../../src/softphone/sipjs/options';
import { type App, createJsSipApp, createSipJsApp } from './ownedApps';

/** Phones that the library drives, and phones that follow the client of an app. */
export const adapters = {
  jssip: (options: SipPhoneOptions): Pick<App, 'phone'> => ({ phone: createJsSipPhone(options) }),
  sipjs: (options: SipPhoneOptions): Pick<App, 'phone'> => ({ phone: createSipJsPhone(options) }),
  'jssip of an app': createJsSipApp,
  'sipjs of an app': createSipJsApp,
} satisfies Record<string, (options: SipPhoneOptions) => Pick<App, 'phone'> & Partial<App>>;

export type AdapterName = keyof typeof adapters;

export interface PhoneSettings extends Omit<
  SipPhoneOptions,
  'getCredentials' | 'getMicrophone' | 'iceServers' | 'readCaller'
> {
  adapter: AdapterName;
  username: string;
  password: string;
  iceServers?: RTCIceServer[];
  /** Whether the ICE servers are asked for at each call. */
  fetchesIceServers?: boolean;
  /** How long the credentials are good for. */
  livesMs?: number;
  /** The ICE servers cannot be fetched. */
  iceServersFail?: boolean;
  /** The app reads the caller from the header X-Caller. */
  readsCaller?: boolean;
  jssip?: JsSipPhoneOptions['jssip'];
  sipjs?: SipJsPhoneOptions['sipjs'];
  /** The browser does not remember that the microphone is allowed. */
  asksForMicrophone?: boolean;
  /** An extension of SIP that the phone does not say it supports. */
  lacks?: string | undefined;
  /** Where the calls are kept. @default nowhere */
  storage?: 'local' | 'none';
  /** Under whose name they are kept. */
  appId?: string;
  /** The provider's. @default none */
  fromNumbers?: string[];
  callOptions?: { extraHeaders?: string[]; fromDisplayName?: string; earlyMedia?: boolean };
}
