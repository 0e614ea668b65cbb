import type { WindowChannel } from '../../base/platform';
import type { Logger } from '../../base/logger';
import type { WindowMessage } from './windowMessages';

/**
 * Posts a message to the other windows. Channels take only what can be cloned, and an app may have put a function into its own data:
 * the others then get the message without it. Never throws.
 */
export const postPlainly = (channel: WindowChannel, message: WindowMessage, logger: Logger): void => {
  try {
    channel.post(message);
  } catch {
    try {
      channel.post(JSON.parse(JSON.stringify(message)));
    } catch (error) {
      logger.warn('The other windows could not be told: the data is not plain.', error);
    }
  }
};
