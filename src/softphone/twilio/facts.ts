import type { Call } from '@twilio/voice-sdk';
import type { SessionFacts } from '../session';
import { shownAddress } from '../sip/address';
import { shownCaller } from '../sip/caller';
import { isWithheld } from '../withheld';
import type { TwilioPhoneOptions } from './options';

/** The name of a client is not a number, even if it consists of digits. */
const ownNumber = (address: string | undefined): string | undefined =>
  address?.startsWith('client:') ? undefined : address;

/** Who an inbound call is from and for. */
export const readInbound = (
  call: Call,
  readCaller: TwilioPhoneOptions['readCaller'],
): Omit<SessionFacts, 'id'> => {
  const { From = '', To = '', CallSid } = call.parameters;
  const { number = shownCaller(From), name } = readCaller?.(call) ?? {};
  return {
    direction: 'inbound',
    remoteNumber: isWithheld(number) ? '' : number,
    remoteName: name,
    localNumber: ownNumber(To),
    serviceCallId: CallSid,
  };
};

/** Who an outbound call is for, as far as the app's own parameters say. */
export const readOutbound = ({ customParameters, parameters }: Call): Omit<SessionFacts, 'id'> => ({
  direction: 'outbound',
  remoteNumber: shownAddress(customParameters.get('To') ?? parameters.To ?? ''),
  localNumber: ownNumber(customParameters.get('CallerId') ?? parameters.From),
});
