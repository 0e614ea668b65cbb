import type { SoftphoneCapabilities } from '../softphone';
import type { TelnyxPhoneOptions } from './options';

export const capabilitiesOf = ({
  transfer,
}: Pick<TelnyxPhoneOptions, 'transfer'>): SoftphoneCapabilities => ({
  mute: true,
  hold: true,
  digits: true,
  transfer: transfer !== undefined,
  rejectReason: true,
  multipleCalls: true,
});
