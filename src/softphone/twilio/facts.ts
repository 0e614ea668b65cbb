import type { Call } from '@twilio/voice-sdk';
import type { SessionFacts } from '../session';
import { isWithheld } from '../withheld';
import type { TwilioPhoneOptions } from './options';

const withoutClient = (address: string): string => address.replace(/^client:/, '');

/** Who an inbound call is from and for. */
export const readInbound = (
  call: Call,
  readCaller: TwilioPhoneOptions['readCaller'],
): Omit<SessionFacts, 'id'> => {
  const { From = '', To = '', CallSid } = call.parameters;
  const { number = withoutClient(From), name } = readCaller?.(call) ?? {};
  return {
    direction: 'inbound',
    remoteNumber: isWithheld(number) ? '' : number,
    remoteName: name,
    localNumber: withoutClient(To),
    serviceCallId: CallSid,
  };
};

/** Who an outbound call is for, as far as the app's own parameters say. */
export const readOutbound = ({ customParameters, parameters }: Call): Omit<SessionFacts, 'id'> => ({
  direction: 'outbound',
  remoteNumber: withoutClient(customParameters.get('To') ?? parameters.To ?? ''),
  localNumber: customParameters.get('CallerId') ?? parameters.From,
});
