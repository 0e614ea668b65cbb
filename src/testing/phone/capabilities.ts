import { PhoneError } from '../../softphone/phoneError';
import type { SoftphoneCapabilities } from '../../softphone/softphone';

export const allCapabilities: SoftphoneCapabilities = {
  mute: true,
  hold: true,
  digits: true,
  transfer: true,
  transferRinging: true,
  rejectReason: true,
  multipleCalls: true,
};

/** @throws a PhoneError `not-supported` for what a phone cannot do */
export const needCapability = (
  capabilities: SoftphoneCapabilities,
  name: keyof SoftphoneCapabilities,
): void => {
  if (!capabilities[name])
    throw new PhoneError('not-supported', `The fake softphone was made without "${name}".`);
};
