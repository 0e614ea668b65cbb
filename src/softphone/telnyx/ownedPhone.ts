import type { Call, ICallOptions, INotification, ITelnyxErrorEvent, TelnyxRTC } from '@telnyx/webrtc';
import { createOwnedPhone } from '../owned/ownedPhone';
import type { ClientStatus, OwnedSoftphone } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
import type { SoftphoneDialOptions } from '../softphone';
import { createTelnyxCall, isOver } from './call';
import type { AnswerOptions } from './call';
import { callsOf } from './calls';
import { capabilitiesOf } from './capabilities';
import { isLoginFault, wordsOf } from './errors';
import { readTelnyxCall } from './facts';
import type { TelnyxPhoneOptions } from './options';

/** Options of `createTelnyxPhone` for a `TelnyxRTC` client that your app owns. */
export interface OwnedTelnyxPhoneOptions extends Pick<TelnyxPhoneOptions, 'transfer'> {
  /**
   * Your app's running client. The phone observes and commands its calls, and never connects, logs in or disconnects it. Calls
   * that your app places, answers, holds, mutes or ends itself are seen too.
   */
  client: TelnyxRTC;
  /**
   * The options that your app gives to `client.newCall()`, used for calls that are dialled here.
   * @default `destinationNumber`, and `callerNumber` if a `fromNumber` was given
   */
  callOptions?: ICallOptions | ((to: string, options: SoftphoneDialOptions) => ICallOptions) | undefined;
  /** The options that your app gives to `call.answer()`, used for calls that are answered here. */
  answerOptions?: AnswerOptions | undefined;
}

export const createOwnedTelnyxPhone = (options: OwnedTelnyxPhoneOptions): OwnedSoftphone<Call> => {
  const { client, callOptions, answerOptions, transfer } = options;
  const calls = callsOf(client);
  let isRegistered = false;
  let wasReady = false;
  let refusal: PhoneError | undefined;

  const getStatus = (): ClientStatus => {
    if (isRegistered) return { status: 'ready' };
    if (refusal) return { status: 'failed', error: refusal };
    if (wasReady)
      return {
        status: 'reconnecting',
        error: new PhoneError('unreachable', "The app's client has lost Telnyx."),
      };
    return { status: client.connected ? 'connecting' : 'stopped' };
  };

  const callOptionsOf = (to: string, dialOptions: SoftphoneDialOptions): ICallOptions => {
    if (typeof callOptions === 'function') return callOptions(to, dialOptions);
    const { fromNumber } = dialOptions;
    return { destinationNumber: to, ...(fromNumber && { callerNumber: fromNumber }), ...callOptions };
  };

  const listen = ({ onStatus, onCall }: { onStatus: () => void; onCall: (call: Call) => void }) => {
    const onReady = () => {
      isRegistered = true;
      wasReady = true;
      refusal = undefined;
      onStatus();
    };
    const onLost = () => {
      isRegistered = false;
      onStatus();
    };
    const onError = (event: ITelnyxErrorEvent) => {
      if (!isLoginFault(event)) return;
      isRegistered = false;
      refusal = new PhoneError('wrong-credentials', `Telnyx refused the app's login: ${wordsOf(event)}.`);
      onStatus();
    };
    const onNotification = ({ type, call }: INotification) => {
      if (type === 'callUpdate' && call && !calls.has(call) && !isOver(call)) onCall(call);
    };
    client.on('telnyx.ready', onReady);
    client.on('telnyx.socket.close', onLost);
    client.on('telnyx.error', onError);
    client.on('telnyx.notification', onNotification);
    let isListening = true;
    // The client may be registered already.
    if (client.connected)
      client.getIsRegistered().then(
        (registered) => {
          if (registered && isListening) onReady();
        },
        () => undefined,
      );
    return () => {
      isListening = false;
      client.off('telnyx.ready', onReady);
      client.off('telnyx.socket.close', onLost);
      client.off('telnyx.error', onError);
      client.off('telnyx.notification', onNotification);
    };
  };

  return createOwnedPhone<Call>({
    capabilities: capabilitiesOf(options),
    getStatus,
    listen,
    getCalls: () => (Object.values(client.calls) as Call[]).filter((call) => !isOver(call)),
    readCall: readTelnyxCall,
    createCall: (facts) => {
      const owned = createTelnyxCall({ facts, transfer, answerOptions });
      return {
        control: owned.control,
        adopt: (call) => {
          calls.follow(call, owned);
          owned.adopt(call);
        },
      };
    },
    place: (to, dialOptions) => client.newCall(callOptionsOf(to, dialOptions)),
  });
};
