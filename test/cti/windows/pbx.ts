import { createCallSession, createSoftphoneState, PhoneError } from 'react-hubspot-calling/softphone';
import type {
  CallSession,
  SessionControl,
  Softphone,
  SoftphoneStatus,
} from 'react-hubspot-calling/softphone';

/** How a PBX rings several contacts of one user: with one Call-ID, or with one for each. */
export type PbxKind = 'forking proxy' | 'B2BUA';

interface Leg {
  control: SessionControl;
  phone: PbxPhone;
}

/** The phone on an app's own client, registered with the PBX. */
export interface PbxPhone extends Softphone {
  /** What was done to its calls, oldest first. */
  readonly done: string[];
  setStatus: (status: SoftphoneStatus) => void;
  /** The window is closed, and its client with it. */
  unplug: () => void;
}

/** A scripted PBX with one user, who has a client in each window. */
export const createPbx = (kind: PbxKind = 'forking proxy') => {
  const phones = new Set<PbxPhone>();
  let made = 0;
  let legs: Leg[] = [];

  const live = () => legs.filter(({ control }) => control.session.getSnapshot().status !== 'ended');

  const open = (
    phone: PbxPhone,
    add: (control: SessionControl) => CallSession,
    facts: Pick<CallSession, 'direction' | 'remoteNumber'> & { localNumber?: string; serviceCallId?: string },
  ): Leg => {
    made += 1;
    const note = (what: string) => {
      phone.done.push(what);
    };
    const control = createCallSession(
      { id: `leg-${made}`, ...facts },
      {
        answer: () => {
          note('answer');
          control.connect();
          for (const other of live())
            if (other.control !== control && facts.direction === 'inbound')
              other.control.end({ reason: 'cancelled', by: 'system', code: 200 });
          return Promise.resolve();
        },
        reject: (reason) => {
          note(`reject ${reason}`);
          control.end({ reason, by: 'local' });
        },
        hangUp: () => {
          note('hangUp');
          control.end({ reason: 'hangup', by: 'local' });
        },
        setMuted: (muted) => {
          note(muted ? 'mute' : 'unmute');
        },
        setHeld: (held) => {
          note(held ? 'hold' : 'resume');
          return Promise.resolve();
        },
        sendDigits: (digits) => {
          note(digits);
        },
        transfer: () => Promise.reject(new PhoneError('refused', 'No.')),
      },
    );
    const leg = { control, phone };
    legs = [...legs, leg];
    add(control);
    return leg;
  };

  const adders = new Map<PbxPhone, (control: SessionControl) => CallSession>();

  return {
    createPhone: (): PbxPhone => {
      const state = createSoftphoneState();
      state.setStatus('ready');
      const phone: PbxPhone = {
        isAppOwned: true,
        done: [],
        setStatus: state.setStatus,
        capabilities: {
          mute: true,
          hold: true,
          digits: true,
          transfer: true,
          rejectReason: true,
          multipleCalls: true,
        },
        getSnapshot: state.getSnapshot,
        subscribe: state.subscribe,
        start: () => Promise.resolve(),
        stop: () => Promise.resolve(),
        dial: (to) => open(phone, state.add, { direction: 'outbound', remoteNumber: to }).control.session,
        unplug: () => {
          phones.delete(phone);
        },
      };
      phones.add(phone);
      adders.set(phone, state.add);
      return phone;
    },
    /** Somebody calls the user: every client rings. */
    ring: (remoteNumber: string, only: readonly PbxPhone[] = [...phones]) => {
      const callId = `call-${(made += 1)}`;
      const rung = only.map((phone, index) =>
        open(
          phone,
          adders.get(phone) ??
            (() => {
              throw new Error('This phone is not registered.');
            }),
          {
            direction: 'inbound',
            remoteNumber,
            localNumber: '+16175550100',
            serviceCallId: kind === 'B2BUA' ? `${callId}/${index}` : callId,
          },
        ),
      );
      return {
        /** The caller cancels or hangs up. */
        hangUp: () => {
          for (const { control } of rung) {
            const { status } = control.session.getSnapshot();
            if (status !== 'ended')
              control.end({ reason: status === 'connected' ? 'hangup' : 'missed', by: 'remote' });
          }
        },
        /** The app answers with its own button in this window. */
        answerIn: (phone: PbxPhone) => rung.find((leg) => leg.phone === phone)?.control.session.answer(),
      };
    },
  };
};
