import type { Call, ICallOptions, INotification, ITelnyxErrorEvent, TelnyxRTC } from '@telnyx/webrtc';
import type { ITelnyxWarningEvent } from '@telnyx/webrtc';
import { createId } from '../../base/createId';
import { needMicrophone } from '../audio/needMicrophone';
import type { Line, LineCall, LineEvents } from '../linePhone';
import { PhoneError } from '../phoneError';
import { endOfStart } from '../session';
import type { SessionFacts } from '../session';
import type { SoftphoneDialOptions } from '../softphone';
import type { TelnyxAudio } from './audio';
import { createTelnyxCall, isOver } from './call';
import type { TelnyxCall } from './call';
import { isLoginFault, tokenExpiring, wordsOf } from './errors';
import { readTelnyxCall } from './facts';
import { loadTelnyx } from './load';
import { createReattachment } from './reattach';
import type { TelnyxCredentials, TelnyxPhoneOptions } from './options';
import { whenEnded } from '../waiting';

const loginOf = ({ token, username, password }: TelnyxCredentials) =>
  token === undefined ? { login: username, password } : { login_token: token };

/** A connection to Telnyx, which restores by itself what it loses. */
export const openTelnyxLine = async (
  credentials: TelnyxCredentials,
  options: TelnyxPhoneOptions,
  audio: TelnyxAudio,
  events: LineEvents,
): Promise<Line<TelnyxCredentials>> => {
  const { TelnyxRTC: Client } = await loadTelnyx();
  const { audioConstraints, callOptions, clientOptions, transfer, surviveReload = false } = options;
  const client: TelnyxRTC = new Client({
    ...clientOptions,
    ...(surviveReload && { hangupOnBeforeUnload: false }),
    ...loginOf(credentials),
  });
  /** By Telnyx's id: a call that it restores has a new object. */
  const calls = new Map<string, TelnyxCall>();
  let isClosed = false;

  const prepare = () => needMicrophone(audioConstraints, audio.getSnapshot().microphoneId);

  /** Another page takes the calls back: nothing is said any more. */
  let isDropped = false;

  const createCall = (facts: Omit<SessionFacts, 'id'> & { id?: string }) => {
    let call: Call | undefined;
    const owned = createTelnyxCall({
      facts: { id: createId(), ...facts },
      canKeep: surviveReload,
      isSilent: () => isDropped,
      transfer,
      prepare,
    });
    const { session } = owned.control;
    audio.play(session, () => call);
    const adopt = (adopted: Call) => {
      call = adopted;
      calls.set(adopted.id, owned);
      whenEnded(session, () => calls.delete(adopted.id));
      owned.adopt(adopted);
    };
    return { ...owned, adopt };
  };

  const reattachment = createReattachment((call, found) => {
    call.adopt(found);
  });

  const callOptionsOf = (to: string, dialOptions: SoftphoneDialOptions): ICallOptions => {
    const { fromNumber } = dialOptions;
    return {
      audio: audioConstraints ?? true,
      destinationNumber: to,
      ...(fromNumber && { callerNumber: fromNumber }),
      ...(typeof callOptions === 'function' ? callOptions(to, dialOptions) : callOptions),
    };
  };

  /** Never rejects: an error ends the session. */
  const send = async (call: ReturnType<typeof createCall>, to: string, dialOptions: SoftphoneDialOptions) => {
    const { control } = call;
    try {
      await prepare();
      if (control.session.getSnapshot().status !== 'ended')
        call.adopt(client.newCall(callOptionsOf(to, dialOptions)));
    } catch (thrown) {
      control.end(endOfStart(thrown));
    }
  };

  const onNotification = ({ type, call }: INotification) => {
    if (type !== 'callUpdate' || !call) return;
    const before = call.recoveredCallId ? calls.get(call.recoveredCallId) : undefined;
    if (before && !calls.has(call.id)) {
      calls.set(call.id, before);
      before.adopt(call);
    }
    if (surviveReload && !calls.has(call.id) && reattachment.take(call)) return;
    if (!calls.has(call.id) && !isOver(call) && (call.direction as string) === 'inbound') {
      const inbound = createCall(readTelnyxCall(call));
      inbound.adopt(call);
      events.onCall(inbound);
    }
    calls.get(call.id)?.update();
  };

  const connect = () => {
    if (isClosed) return;
    client.connect().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      events.onRefused({ isCredentials: false, message });
    });
  };

  client.on('telnyx.ready', events.onRegistered);
  client.on('telnyx.socket.close', () => {
    if (!isClosed) events.onLost();
  });
  client.on('telnyx.error', (event: ITelnyxErrorEvent) => {
    // Errors of a call reach the call too.
    if (!event.callId && isLoginFault(event))
      events.onRefused({ isCredentials: true, message: wordsOf(event) });
  });
  client.on('telnyx.warning', ({ warning }: ITelnyxWarningEvent) => {
    if (warning.code === tokenExpiring) events.onExpiring();
  });
  client.on('telnyx.notification', onNotification);
  audio.setClient(client);
  connect();

  return {
    register: connect,
    setCredentials: (renewed) => {
      const { token, username, password } = renewed;
      const creds = token === undefined ? { login: username, password } : { login_token: token };
      client.login({ creds }).catch(() => {
        // Telnyx reports the refusal as an error of the client.
      });
    },
    dial: (to, dialOptions): LineCall => {
      if (!to.trim()) throw new PhoneError('invalid-number', 'dial() needs a number or an address to call.');
      const facts = {
        direction: 'outbound',
        remoteNumber: to,
        localNumber: dialOptions.fromNumber,
      } as const;
      const call = createCall(facts);
      void send(call, to, dialOptions);
      return call;
    },
    resume: (kept) => {
      const call = createCall({ ...kept, kept });
      reattachment.claim(call, kept);
      return call;
    },
    drop: () => {
      isDropped = true;
    },
    close: async () => {
      isClosed = true;
      reattachment.stop();
      await (isDropped ? client.serverDisconnect() : client.disconnect());
    },
  };
};
