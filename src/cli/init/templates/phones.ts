import type { PackageName } from './versions';

interface PhoneTemplate {
  /** For the list to choose from. */
  readonly title: string;
  /** What the phone needs installed. */
  readonly packages: readonly PackageName[];
  /** `widget/phone.ts`: opens the phone of production builds. Absent if the fake phone is all there is. */
  readonly source?: string;
  /** Whether the simulated HubSpot has a service for it: `npm run dev:phone` then makes real calls at once. */
  readonly callsSimulator?: boolean;
}

const sipPhone = (
  entry: string,
  create: string,
): string => `import type { Softphone } from 'react-hubspot-calling';
import { ${create}, type SipCredentials } from 'react-hubspot-calling/${entry}';

/** In development the phone calls the simulated HubSpot's own phone: \`simulate --sip\` starts this service, and names its address. */
const isDevelopment = import.meta.env.DEV;
const simulated: string = import.meta.env.VITE_SIP_SERVER ?? 'ws://127.0.0.1:9028/';

/** Your service's WebSocket address. */
const server = isDevelopment ? simulated : 'wss://sip.example.com';

/** Credentials come from your server, for the user who is logged in there: never from this page. */
const getCredentials = async (): Promise<SipCredentials> => {
  if (isDevelopment) return { username: 'agent', password: 'agent' };
  const answer = await fetch('/api/sip-credentials');
  if (!answer.ok) throw new Error(\`No SIP credentials: the server answered \${answer.status}.\`);
  return (await answer.json()) as SipCredentials;
};

/** The phone of \`npm run dev:phone\` and of the build. */
export const openPhone = (): Softphone => ${create}({ server, getCredentials });
`;

const twilioPhone = `import type { Softphone } from 'react-hubspot-calling';
import { createTwilioPhone } from 'react-hubspot-calling/twilio';

/** Your server makes the token, for the user who is logged in there: never this page. */
const getToken = async (): Promise<string> => {
  const answer = await fetch('/api/twilio-token');
  if (!answer.ok) throw new Error(\`No Twilio token: the server answered \${answer.status}.\`);
  return answer.text();
};

/** The phone of \`npm run dev:phone\` and of the build. */
export const openPhone = (): Softphone => createTwilioPhone({ getToken });
`;

const telnyxPhone = `import type { Softphone } from 'react-hubspot-calling';
import { createTelnyxPhone, type TelnyxCredentials } from 'react-hubspot-calling/telnyx';

/** Your server makes the token, for the user who is logged in there: never this page. */
const getCredentials = async (): Promise<TelnyxCredentials> => {
  const answer = await fetch('/api/telnyx-token');
  if (!answer.ok) throw new Error(\`No Telnyx token: the server answered \${answer.status}.\`);
  return { token: await answer.text() };
};

/** The phone of \`npm run dev:phone\` and of the build. */
export const openPhone = (): Softphone => createTelnyxPhone({ getCredentials });
`;

/** The phones that a new project can have. */
export const phones = {
  fake: { title: 'pretends to call, for a first look', packages: [] },
  jssip: {
    title: 'SIP over WebSocket, with JsSIP',
    packages: ['jssip'],
    source: sipPhone('jssip', 'createJsSipPhone'),
    callsSimulator: true,
  },
  sipjs: {
    title: 'SIP over WebSocket, with SIP.js',
    packages: ['sip.js'],
    source: sipPhone('sipjs', 'createSipJsPhone'),
    callsSimulator: true,
  },
  twilio: { title: 'Twilio Voice', packages: ['@twilio/voice-sdk'], source: twilioPhone },
  telnyx: { title: 'Telnyx', packages: ['@telnyx/webrtc'], source: telnyxPhone },
  own: { title: 'your own phone and your own UI', packages: [] },
} as const satisfies Readonly<Record<string, PhoneTemplate>>;

export type PhoneName = keyof typeof phones;

export const phoneNames = Object.keys(phones) as PhoneName[];

/** A phone's template by its name, with all fields that any has. */
export const phoneTemplate = (name: PhoneName): PhoneTemplate => phones[name];
