import { PhoneError } from '../../softphone/phoneError';
import type { SoftphoneCapabilities } from '../../softphone/softphone';

/** @throws a PhoneError `not-supported` for what a phone cannot do */
export const needCapability = (
  capabilities: SoftphoneCapabilities,
  name: keyof SoftphoneCapabilities,
): void => {
  if (!capabilities[name])
    throw new PhoneError('not-supported', `The fake softphone was made without "${name}".`);
};
