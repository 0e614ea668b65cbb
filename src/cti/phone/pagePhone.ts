import type { Softphone } from '../../softphone/softphone';
import type { CtiContext } from '../context';

/** Which cti of this page has a phone: an app may mount two providers with one. */
const holders = new WeakMap<Softphone, CtiContext>();

/** The app's phone, which other ctis of this page may have, too. */
export interface PagePhone {
  /** This cti has it from now on. */
  hold: () => void;
  /** Whether another one has it. */
  isOthers: () => boolean;
  /** This cti doesn't have it any more. */
  letGo: () => void;
  /**
   * Stops it, which the cti before may have left on, unless another cti has it.
   * @param keepCalls another page takes back the calls that are kept
   */
  stop: (keepCalls: boolean) => Promise<void>;
}

export const createPagePhone = (context: CtiContext): PagePhone => {
  /** The options may name another one by now. */
  let held: Softphone | undefined;
  const own = (): Softphone | undefined => context.options().phone;
  const isOthers = (phone = own()): boolean =>
    phone !== undefined && (holders.get(phone) ?? context) !== context;
  const letGo = (): void => {
    if (held && !isOthers(held)) holders.delete(held);
    held = undefined;
  };
  return {
    hold: () => {
      letGo();
      held = own();
      if (held) holders.set(held, context);
    },
    isOthers: () => isOthers(),
    letGo,
    stop: async (keepCalls) => {
      const phone = own();
      letGo();
      if (!phone || isOthers(phone) || phone.isAppOwned || phone.getSnapshot().status === 'stopped') return;
      try {
        await phone.stop({ keepCalls });
      } catch (error) {
        context.logger.warn('The softphone could not be stopped.', error);
      }
    },
  };
};
