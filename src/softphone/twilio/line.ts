import type { Call, TwilioError } from '@twilio/voice-sdk';
import type { Expiring } from '../credentials';
import type { Line, LineEvents } from '../linePhone';
import type { SessionFacts } from '../session';
import type { TwilioAudio } from './audio';
import { createTwilioCall } from './call';
import type { TwilioCall } from './call';
import { watchConnections } from './connections';
import { isTokenFault } from './errors';
import { loadTwilio } from './load';
import type { TwilioPhoneOptions } from './options';

export interface Token extends Expiring {
  token: string;
}

/** A connection to Twilio, which brings back by itself what it loses. */
export const openTwilioLine = async (
  { token }: Token,
  options: TwilioPhoneOptions,
  audio: TwilioAudio,
  events: LineEvents,
): Promise<Line<Token>> => {
  const { Device } = await loadTwilio();
  const { RTCPeerConnection, statsOf } = watchConnections();
  const device = new Device(token, {
    logLevel: 'silent',
    enableImprovedSignalingErrorPrecision: true,
    RTCPeerConnection,
    ...options.deviceOptions,
  });
  let closed = false;

  const newCall = (facts: Omit<SessionFacts, 'id'>): TwilioCall =>
    createTwilioCall({
      facts: { id: crypto.randomUUID(), ...facts },
      options,
      statsOf,
      onAudio: audio.watch,
    });

  const register = () => {
    if (closed || device.state !== Device.State.Unregistered) return;
    device.register().catch((error: unknown) => {
      events.onRefused({ isCredentials: false, message: (error as Error).message });
    });
  };

  device.on('registered', events.onRegistered);
  device.on('unregistered', events.onLost);
  device.on('error', (error: TwilioError.TwilioError, call?: Call) => {
    // Errors of a call reach the call too.
    if (call) return;
    if (isTokenFault(error))
      events.onRefused({ isCredentials: true, message: `${error.code} ${error.message}` });
    else if (device.state !== Device.State.Registered) events.onLost();
  });
  device.on('incoming', (incoming: Call) => {
    const { From = '', To = '' } = incoming.parameters;
    const { number, name } = options.readCaller?.(incoming) ?? {};
    const call = newCall({
      direction: 'inbound',
      remoteNumber: number ?? From.replace(/^client:/, ''),
      remoteName: name,
      localNumber: To.replace(/^client:/, ''),
    });
    call.adopt(incoming);
    events.onCall(call);
  });
  if (!options.twilioSounds) {
    device.audio?.incoming(false);
    device.audio?.outgoing(false);
    device.audio?.disconnect(false);
  }
  audio.setDevice(device);
  register();

  return {
    register,
    setCredentials: (renewed) => {
      device.updateToken(renewed.token);
    },
    dial: (to, dialOptions) => {
      const { fromNumber } = dialOptions;
      const params = options.callParams?.(to, dialOptions) ?? {
        To: to,
        ...(fromNumber && { CallerId: fromNumber }),
      };
      const call = newCall({ direction: 'outbound', remoteNumber: to, localNumber: fromNumber });
      void call.send((acceptOptions) => device.connect({ params, ...acceptOptions }));
      return call;
    },
    close: () => {
      closed = true;
      device.destroy();
      return Promise.resolve();
    },
  };
};
