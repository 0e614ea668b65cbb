import type { Logger } from '../../base/logger';
import type { Softphone } from '../../softphone/softphone';

/** Stops the app's phone, which the cti before may have left on. @param keepCalls another page takes back the calls that are kept */
export const stopIfOn = async (
  phone: Softphone | undefined,
  keepCalls: boolean,
  logger: Logger,
): Promise<void> => {
  if (!phone || phone.isAppOwned || phone.getSnapshot().status === 'stopped') return;
  try {
    await phone.stop({ keepCalls });
  } catch (error) {
    logger.warn('The softphone could not be stopped.', error);
  }
};
