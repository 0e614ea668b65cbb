import type { Softphone } from '../../softphone/softphone';

/** Stops the app's phone, which the cti before may have left on. @param keepCalls another page takes back the calls that are kept */
export const stopIfOn = (phone: Softphone | undefined, keepCalls: boolean): void => {
  if (phone && !phone.isAppOwned && phone.getSnapshot().status !== 'stopped') void phone.stop({ keepCalls });
};
