import type { Call, Device, TwilioError } from '@twilio/voice-sdk';
import { controlOf, createOwnedPhone } from '../owned/ownedPhone';
import type { ClientStatus, OwnedSoftphone } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
import type { SoftphoneDialOptions } from '../softphone';
import { isTokenFault } from './errors';
import { readInbound, readOutbound } from './facts';
import type { TwilioPhoneOptions } from './options';
import { createOwnedTwilioCall } from './ownedCall';

/** Options of `createTwilioPhone` for a `Device` that your app owns. */
export interface OwnedTwilioPhoneOptions extends Pick<
  TwilioPhoneOptions,
  'readCaller' | 'setHeld' | 'transfer'
> {
  /**
   * Your app's running `Device`. The phone observes and commands its calls, and never registers, updates or destroys it.
   *
   * Twilio has no event for outgoing calls: report those that your app places itself with `phone.track(call)`.
   */
  device: Device;
  /** Whether your app registers the device. `false`: it only places calls, and is ready as it is. @default true */
  registers?: boolean | undefined;
  /**
   * Your app's own function that places a call. Give it if your app must know of the calls that are dialled here.
   * @default `device.connect()` with the `callOptions`
   */
  placeCall?: ((to: string, options: SoftphoneDialOptions) => Promise<Call>) | undefined;
  /**
   * The options that your app gives to `device.connect()`, used for calls that are dialled here.
   * @default the parameter `To`, and `CallerId` if a `fromNumber` was given
   */
  callOptions?:
    | Device.ConnectOptions
    | ((to: string, options: SoftphoneDialOptions) => Device.ConnectOptions)
    | undefined;
  /** The options that your app gives to `call.accept()`, used for calls that are answered here. */
  answerOptions?: Call.AcceptOptions | undefined;
}

/** A phone whose `Device` the app owns. */
export interface OwnedTwilioPhone extends OwnedSoftphone<Call> {
  /** Reports that your app's server has put a call on hold or resumed it, which Twilio's browser SDK does not show. */
  reportHeld: (call: Call, held: boolean) => void;
}

const events = ['registered', 'registering', 'unregistered', 'destroyed'] as const;

export const createOwnedTwilioPhone = (options: OwnedTwilioPhoneOptions): OwnedTwilioPhone => {
  const { device, registers = true, placeCall, callOptions, answerOptions = {}, readCaller } = options;
  let wasReady = false;
  let refusal: PhoneError | undefined;

  const getStatus = (): ClientStatus => {
    const state: string = device.state;
    if (state === 'destroyed') return { status: 'stopped' };
    if (state === 'registered' || !registers) {
      wasReady = true;
      refusal = undefined;
      return { status: 'ready' };
    }
    if (refusal) return { status: 'failed', error: refusal };
    if (wasReady)
      return {
        status: 'reconnecting',
        error: new PhoneError('unreachable', "The app's device has lost Twilio."),
      };
    return { status: state === 'registering' ? 'connecting' : 'stopped' };
  };

  const connectOptionsOf = (to: string, dialOptions: SoftphoneDialOptions): Device.ConnectOptions => {
    if (typeof callOptions === 'function') return callOptions(to, dialOptions);
    const { fromNumber } = dialOptions;
    const params = { To: to, ...(fromNumber && { CallerId: fromNumber }), ...callOptions?.params };
    return { ...callOptions, params };
  };

  const phone = createOwnedPhone<Call>({
    capabilities: {
      mute: true,
      hold: options.setHeld !== undefined,
      digits: true,
      transfer: options.transfer !== undefined,
      rejectReason: false,
      multipleCalls: false,
    },
    getStatus,
    listen: ({ onStatus, onCall }) => {
      const onError = (error: TwilioError.TwilioError, call?: Call) => {
        if (!call && isTokenFault(error))
          refusal = new PhoneError(
            'wrong-credentials',
            `Twilio refused the app's token: ${error.code} ${error.message}.`,
          );
        onStatus();
      };
      for (const event of events) device.on(event, onStatus);
      device.on('error', onError);
      device.on('incoming', onCall);
      return () => {
        for (const event of events) device.removeListener(event, onStatus);
        device.removeListener('error', onError);
        device.removeListener('incoming', onCall);
      };
    },
    getCalls: () => device.calls,
    readCall: (call) => {
      const direction: string = call.direction;
      return direction === 'INCOMING' ? readInbound(call, readCaller) : readOutbound(call);
    },
    createCall: (facts) => createOwnedTwilioCall(facts, { server: options, acceptOptions: answerOptions }),
    place: (to, dialOptions) =>
      placeCall ? placeCall(to, dialOptions) : device.connect(connectOptionsOf(to, dialOptions)),
  });

  return {
    ...phone,
    reportHeld: (call, held) => {
      phone.track(call);
      controlOf(call)?.setHeld({ local: held });
    },
  };
};
