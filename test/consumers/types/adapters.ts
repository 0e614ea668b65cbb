import { TelnyxRTC } from '@telnyx/webrtc';
import { Device } from '@twilio/voice-sdk';
import { UA, WebSocketInterface } from 'jssip';
import type { Softphone } from 'react-hubspot-calling';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';
import { createSipJsPhone } from 'react-hubspot-calling/sipjs';
import { createTelnyxPhone } from 'react-hubspot-calling/telnyx';
import { createTwilioPhone } from 'react-hubspot-calling/twilio';
import { UserAgent } from 'sip.js';

const server = 'wss://sip.example.com';
const getCredentials = () => Promise.resolve({ username: 'ada', password: 'secret' });

export const driven: readonly Softphone[] = [
  createJsSipPhone({ server, getCredentials, jssip: { session_timers: false } }),
  createSipJsPhone({ server, getCredentials, sipjs: { logLevel: 'error' } }),
];

const ua = new UA({ sockets: [new WebSocketInterface(server)], uri: 'sip:ada@example.com' });
const userAgent = new UserAgent({ transportOptions: { server } });
const device = new Device('token');
const client = new TelnyxRTC({ login_token: 'token' });

export const owned: readonly Softphone[] = [
  createJsSipPhone({ ua }),
  createSipJsPhone({ userAgent }),
  createTwilioPhone({ device }),
  createTelnyxPhone({ client }),
];
