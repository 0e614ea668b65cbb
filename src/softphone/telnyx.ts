import type { Call } from '@telnyx/webrtc';
import { createLinePhone } from './linePhone';
import type { OwnedSoftphone } from './owned/ownedPhone';
import type { Softphone } from './softphone';
import { createTelnyxAudio } from './telnyx/audio';
import { capabilitiesOf } from './telnyx/capabilities';
import { openTelnyxLine } from './telnyx/line';
import type { TelnyxPhoneOptions } from './telnyx/options';
import { createOwnedTelnyxPhone } from './telnyx/ownedPhone';
import type { OwnedTelnyxPhoneOptions } from './telnyx/ownedPhone';

const createDrivenPhone = (options: TelnyxPhoneOptions): Softphone => {
  const audio = createTelnyxAudio();
  return createLinePhone({
    capabilities: capabilitiesOf(options),
    audio,
    canResume: options.surviveReload,
    service: 'Telnyx',
    getCredentials: options.getCredentials,
    openLine: (credentials, events) => openTelnyxLine(credentials, options, audio, events),
  });
};

/** Both ways to make the phone. */
export interface CreateTelnyxPhone {
  /**
   * A softphone that follows and commands the `TelnyxRTC` client that your app already has: `createTelnyxPhone({ client })`. The
   * client stays yours: nothing connects, logs in or disconnects it.
   */
  (options: OwnedTelnyxPhoneOptions): OwnedSoftphone<Call>;
  /**
   * A softphone on Telnyx's WebRTC SDK, which brings its own service. The package `@telnyx/webrtc` is loaded by `start()`.
   * Telnyx has no transfer in the browser: the option `transfer` calls your server for it.
   */
  (options: TelnyxPhoneOptions): Softphone;
}

/** Makes a phone on Telnyx's WebRTC SDK. Give it a login, or the `client` that your app already has. */
export const createTelnyxPhone = ((options: OwnedTelnyxPhoneOptions | TelnyxPhoneOptions) =>
  'client' in options ? createOwnedTelnyxPhone(options) : createDrivenPhone(options)) as CreateTelnyxPhone;
