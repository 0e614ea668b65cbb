import type { Call, Device as TwilioDevice, TwilioError } from '@twilio/voice-sdk';
import { createId } from '../../base/createId';
import { needMicrophone } from '../audio/needMicrophone';
import type { Expiring } from '../credentials';
import type { Line, LineEvents } from '../linePhone';
import type { SessionFacts } from '../session';
import type { TwilioAudio } from './audio';
import { PhoneError } from '../phoneError';
import { createTwilioCall } from './call';
import type { TwilioCall } from './call';
import { watchConnections } from './connections';
import { isTokenFault } from './errors';
import { readInbound } from './facts';
import { loadTwilio } from './load';
import type { TwilioPhoneOptions } from './options';
import { ringOn } from './reconnect';
import { whenEnded } from '../waiting';

export interface Token extends Expiring {
  token: string;
}

/** A connection to Twilio, which reconnects by itself. */
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
  let wasRegistered = false;
  let connecting: Promise<unknown> = Promise.resolve();

  const calls = new Set<TwilioCall>();

  const newCall = (facts: Omit<SessionFacts, 'id'> & { id?: string }): TwilioCall => {
    const call = createTwilioCall({
      facts: { id: createId(), ...facts },
      reconnect: options.surviveReload
        ? (connectToken, acceptOptions) => connect({ connectToken, ...acceptOptions })
        : undefined,
      server: options,
      acceptOptions: {
        rtcConstraints: { audio: options.audioConstraints ?? true },
        ...(options.rtcConfiguration && { rtcConfiguration: options.rtcConfiguration }),
      },
      prepare: () => needMicrophone(options.audioConstraints),
      statsOf,
      onAudio: audio.watch,
    });
    calls.add(call);
    whenEnded(call.control.session, () => calls.delete(call));
    return call;
  };

  const drop = () => {
    for (const call of calls) if (call.control.isKept()) call.drop();
  };
  // Before Twilio hears of it, which refuses calls that ring when the page goes.
  if (options.surviveReload) window.addEventListener('pagehide', drop, { capture: true });

  const register = () => {
    // Later Twilio registers again by itself; a wish that overtakes the check of a new token would be refused.
    if (closed || wasRegistered || device.state !== Device.State.Unregistered) return;
    device.register().catch((error: unknown) => {
      // Twilio rejects without a reason if the registration was cut short.
      const message = error instanceof Error ? error.message : 'the connection was closed';
      events.onRefused({ isCredentials: false, message });
    });
  };

  /** Twilio opens one call after the other: one that was cancelled may still be on its way. */
  const connect = (connectOptions: TwilioDevice.ConnectOptions): Promise<Call> => {
    const opened = connecting.then(() => device.connect(connectOptions));
    connecting = opened.catch(() => undefined);
    return opened;
  };

  device.on('registered', () => {
    wasRegistered = true;
    events.onRegistered();
  });
  device.on('tokenWillExpire', events.onExpiring);
  device.on('unregistered', events.onLost);
  device.on('error', (error: TwilioError.TwilioError, call?: Call) => {
    // Errors of a call reach the call too.
    if (call) return;
    if (isTokenFault(error))
      events.onRefused({ isCredentials: true, message: `${error.code} ${error.message}` });
    else if (device.state !== Device.State.Registered) events.onLost();
  });
  device.on('incoming', (incoming: Call) => {
    const call = newCall(readInbound(incoming, options.readCaller));
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
      if (!to.trim()) throw new PhoneError('invalid-number', 'dial() needs a number or a client to call.');
      const { fromNumber } = dialOptions;
      const params = options.callParams?.(to, dialOptions) ?? {
        To: to,
        ...(fromNumber && { CallerId: fromNumber }),
      };
      const call = newCall({ direction: 'outbound', remoteNumber: to, localNumber: fromNumber });
      void call.send((acceptOptions) => connect({ params, ...acceptOptions }));
      return call;
    },
    ...(options.surviveReload && {
      resume: (kept) => {
        const call = newCall({ ...kept, kept });
        ringOn(call, kept);
        return call;
      },
      drop,
    }),
    close: () => {
      closed = true;
      window.removeEventListener('pagehide', drop, { capture: true });
      device.destroy();
      return Promise.resolve();
    },
  };
};
