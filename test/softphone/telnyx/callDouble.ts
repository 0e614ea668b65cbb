import type { Call, ICallOptions } from '@telnyx/webrtc';

type PartOfCall = Pick<
  Call,
  | 'answer'
  | 'cause'
  | 'causeCode'
  | 'dtmf'
  | 'hold'
  | 'id'
  | 'isAudioMuted'
  | 'muteAudio'
  | 'options'
  | 'recoveredCallId'
  | 'setAudioInDevice'
  | 'sipCallId'
  | 'sipCode'
  | 'sipReason'
  | 'state'
  | 'telnyxIDs'
  | 'unhold'
  | 'unmuteAudio'
>;

interface HangUp {
  cause?: string;
  causeCode?: number;
  sipCode?: number;
  sipReason?: string;
  sip_call_id?: string;
}

interface CallDoubleOptions {
  direction: 'inbound' | 'outbound';
  options: ICallOptions & { remoteCallerNumber?: string; remoteCallerName?: string };
  /** Telnyx notifies of each change. */
  onChange: (call: CallDouble) => void;
}

let made = 0;

/**
 * What the adapter uses of Telnyx's `Call`, with Telnyx's states. The methods below the line are what the service and the remote
 * party do.
 */
export class CallDouble implements PartOfCall {
  readonly direction: 'inbound' | 'outbound';
  options: Call['options'];
  id: string;
  recoveredCallId = '';
  state = 'new';
  cause = '';
  causeCode = 0;
  sipCode = 0;
  sipReason = '';
  sipCallId = '';
  isAudioMuted = false;
  sentDigits = '';
  refusesHold = false;
  /** Whether it was on hold when it was last looked at. */
  wasHeld = false;
  chosenMicrophone = '';
  answered: Parameters<Call['answer']>[0];
  readonly #onChange: (call: CallDouble) => void;

  constructor({ direction, options, onChange }: CallDoubleOptions) {
    this.direction = direction;
    this.options = options;
    this.id = options.id ?? `call-${(made += 1)}`;
    this.#onChange = onChange;
  }

  get telnyxIDs() {
    return { telnyxCallControlId: `control-${this.id}`, telnyxSessionId: '', telnyxLegId: '' };
  }

  async answer(params?: Parameters<Call['answer']>[0]): Promise<void> {
    this.answered = params;
    this.become('answering');
    await Promise.resolve();
    this.become('active');
  }

  async hangup(how: HangUp = {}): Promise<void> {
    await Promise.resolve();
    if (this.isOver) return;
    const isUp = this.state === 'active' || this.state === 'held';
    // Telnyx's own defaults, before and after the answer.
    this.cause = how.cause ?? (isUp ? 'NORMAL_CLEARING' : 'USER_BUSY');
    this.causeCode = how.causeCode ?? (isUp ? 16 : 17);
    this.sipCode = how.sipCode ?? 0;
    this.sipReason = how.sipReason ?? '';
    this.sipCallId = how.sip_call_id ?? '';
    this.become('hangup');
    this.become('destroy');
  }

  async hold(): Promise<void> {
    await Promise.resolve();
    if (!this.refusesHold) this.become('held');
  }

  async unhold(): Promise<void> {
    await Promise.resolve();
    this.become('active');
  }

  muteAudio(): void {
    this.isAudioMuted = true;
  }

  unmuteAudio(): void {
    this.isAudioMuted = false;
  }

  dtmf(digits: string): void {
    this.sentDigits += digits;
  }

  setAudioInDevice(deviceId: string): Promise<void> {
    this.chosenMicrophone = deviceId;
    return Promise.resolve();
  }

  // ---

  get isOver(): boolean {
    return ['hangup', 'destroy', 'purge'].includes(this.state);
  }

  become(state: string): void {
    this.state = state;
    this.wasHeld = state === 'held';
    this.#onChange(this);
  }

  /** The remote party answers. */
  pickUp(): void {
    this.become('active');
  }

  /** The remote party, or the service, ends the call. */
  end(how: HangUp): Promise<void> {
    return this.hangup({ sip_call_id: 'sip-call', ...how });
  }
}
