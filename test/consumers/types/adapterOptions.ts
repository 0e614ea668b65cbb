// The options that come from the packages' own types: what does not belong in them is refused, and functions are told what they get.
import type { UA } from 'jssip';
import type { JsSipPhoneOptions, OwnedJsSipPhoneOptions } from 'react-hubspot-calling/jssip';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';
import type { OwnedSipJsPhoneOptions, SipJsPhoneOptions } from 'react-hubspot-calling/sipjs';
import { createSipJsPhone } from 'react-hubspot-calling/sipjs';
import type { OwnedTelnyxPhoneOptions, TelnyxPhoneOptions } from 'react-hubspot-calling/telnyx';
import { createTelnyxPhone } from 'react-hubspot-calling/telnyx';
import type { OwnedTwilioPhoneOptions, TwilioPhoneOptions } from 'react-hubspot-calling/twilio';
import { createTwilioPhone } from 'react-hubspot-calling/twilio';
import { Web } from 'sip.js';

/** The type, unless it is `any`, which takes everything. */
type Known<T> = 0 extends 1 & T ? never : T;

const server = 'wss://sip.example.com';
const getCredentials = () => Promise.resolve({ username: 'ada', password: 'secret' });
const getToken = () => 'token';
const nonsense = 1;

declare const ua: UA;
declare const device: Known<OwnedTwilioPhoneOptions['device']>;
declare const client: Known<OwnedTelnyxPhoneOptions['client']>;
const { userAgent } = new Web.SessionManager(server);

export const jssip: JsSipPhoneOptions[] = [
  // @ts-expect-error -- no JsSIP option
  { server, getCredentials, jssip: { nonsense } },
  // @ts-expect-error -- no option of a call
  { server, getCredentials, callOptions: { nonsense } },
  // @ts-expect-error -- nor from a function
  { server, getCredentials, callOptions: () => ({ extraHeaders: nonsense }) },
  // @ts-expect-error -- no option of an answer
  { server, getCredentials, answerOptions: { nonsense } },
];

export const ownedJsSip: OwnedJsSipPhoneOptions[] = [
  // @ts-expect-error -- no UA
  { ua: { nonsense } },
  // @ts-expect-error -- no option of a call
  { ua, callOptions: { nonsense } },
  // @ts-expect-error -- no option of an answer
  { ua, answerOptions: { nonsense } },
];

export const sipjs: SipJsPhoneOptions[] = [
  // @ts-expect-error -- no SIP.js option
  { server, getCredentials, sipjs: { nonsense } },
  // @ts-expect-error -- no option of a call
  { server, getCredentials, callOptions: { nonsense } },
  // @ts-expect-error -- nor from a function
  { server, getCredentials, callOptions: () => ({ extraHeaders: nonsense }) },
  // @ts-expect-error -- no option of an answer
  { server, getCredentials, answerOptions: { nonsense } },
];

export const ownedSipJs: OwnedSipJsPhoneOptions[] = [
  // @ts-expect-error -- no user agent
  { userAgent: { nonsense } },
  // @ts-expect-error -- no registerer
  { userAgent, registerer: { nonsense } },
  // @ts-expect-error -- no option of a call
  { userAgent, callOptions: { nonsense } },
  // @ts-expect-error -- no option of an answer
  { userAgent, answerOptions: { nonsense } },
];

export const twilio: TwilioPhoneOptions[] = [
  // @ts-expect-error -- no option of a device
  { getToken, deviceOptions: { nonsense } },
];

export const ownedTwilio: OwnedTwilioPhoneOptions[] = [
  // @ts-expect-error -- no device
  { device: { nonsense } },
  // @ts-expect-error -- no option of a call
  { device, callOptions: { nonsense } },
  // @ts-expect-error -- no option of an answer
  { device, answerOptions: { nonsense } },
];

export const telnyx: TelnyxPhoneOptions[] = [
  // @ts-expect-error -- no option of a client
  { getCredentials, clientOptions: { nonsense } },
  // @ts-expect-error -- no option of a call
  { getCredentials, callOptions: { nonsense } },
];

export const ownedTelnyx: OwnedTelnyxPhoneOptions[] = [
  // @ts-expect-error -- no client
  { client: { nonsense } },
  // @ts-expect-error -- no option of a call
  { client, callOptions: { nonsense } },
  // @ts-expect-error -- no option of an answer
  { client, answerOptions: { nonsense } },
];

createJsSipPhone({ server, getCredentials, callOptions: (to) => ({ extraHeaders: [to.trim()] }) });
createJsSipPhone({ ua, callOptions: (to, { fromNumber = to }) => ({ extraHeaders: [fromNumber.trim()] }) });
createSipJsPhone({ server, getCredentials, callOptions: (to) => ({ extraHeaders: [to.trim()] }) });
createSipJsPhone({
  userAgent,
  callOptions: (to, { fromNumber = to }) => ({ extraHeaders: [fromNumber.trim()] }),
});
createTwilioPhone({ device, callOptions: (to, { fromNumber = to }) => ({ params: { To: fromNumber } }) });
createTwilioPhone({ getToken, readCaller: ({ parameters }) => ({ number: parameters['From']?.trim() }) });
createTelnyxPhone({ getCredentials, callOptions: (to) => ({ destinationNumber: to.trim() }) });
createTelnyxPhone({ client, callOptions: (to) => ({ destinationNumber: to.trim() }) });

const [jsSipPhone, sipJsPhone] = [createJsSipPhone({ ua }), createSipJsPhone({ userAgent })];
const [twilioPhone, telnyxPhone] = [createTwilioPhone({ device }), createTelnyxPhone({ client })];
// @ts-expect-error -- no JsSIP call
jsSipPhone.track({ nonsense });
// @ts-expect-error -- no SIP.js call
sipJsPhone.track({ nonsense });
// @ts-expect-error -- no Twilio call
twilioPhone.track({ nonsense });
// @ts-expect-error -- no Telnyx call
telnyxPhone.track({ nonsense });
