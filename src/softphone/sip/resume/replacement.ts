import { PhoneError } from '../../phoneError';
import type { Carrier, CarrierEvents } from '../carrier';
import { rtcConfigurationOf, type SipPhoneOptions } from '../options';

interface Replacement {
  /** The call's microphone once more; nothing if the call is over. */
  share: () => MediaStream | undefined;
  events: CarrierEvents;
  take: (carrier: Carrier) => void;
  /** Releases the shared microphone. */
  stop: () => void;
}

/** Lets another dialog take a call's place (RFC 3891), or refuses it. Never rejects. */
export const takeReplacement = async (
  { reject, open }: Parameters<CarrierEvents['onReplaced']>[0],
  options: SipPhoneOptions,
  { share, events, take, stop }: Replacement,
): Promise<void> => {
  try {
    const pcConfig = await rtcConfigurationOf(options);
    const mediaStream = share();
    if (!mediaStream) throw new PhoneError('wrong-state', 'The call is over.');
    take(open({ mediaStream, pcConfig }, events));
  } catch {
    stop();
    reject();
  }
};
