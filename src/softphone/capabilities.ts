import type { SoftphoneCapabilities } from './softphone';

/** All that a softphone can do, as SIP phones can. */
export const allCapabilities: SoftphoneCapabilities = {
  mute: true,
  hold: true,
  digits: true,
  transfer: true,
  transferRinging: true,
  rejectReason: true,
  multipleCalls: true,
};
