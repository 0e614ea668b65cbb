import type { CallSession, SessionEnd } from 'react-hubspot-calling';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';
import { fetchLine, ringOut } from '../../phone/line';
import { createSound } from '../../phone/sound';
import { agentNumber, behaviourOf } from '../../server/demoNumbers.mjs';
import type { OtherPhoneCall, OtherPhoneState } from '../api';

/** How long a phone rings before it is busy or declines by itself: long enough to be seen, in milliseconds. */
const reactionMs = 700;

const endTexts: Readonly<Record<Exclude<SessionEnd['reason'], 'missed'>, string>> = {
  hangup: 'hung up',
  cancelled: 'canceled the call',
  busy: 'was busy',
  declined: 'declined the call',
  'no-answer': 'did not answer',
  unavailable: 'could not be reached',
  transferred: 'transferred the call',
  'media-error': 'has no audio',
  'network-error': 'lost the network',
  failed: 'could not call',
};

const describeEnd = ({ reason, by, error }: SessionEnd): string => {
  // The caller canceled, or the ring timer expired.
  if (reason === 'missed') return 'This phone did not answer.';
  return error?.message ?? `${by === 'local' ? 'This phone' : 'The user'} ${endTexts[reason]}.`;
};

const describe = (session: CallSession): OtherPhoneCall | undefined => {
  const snapshot = session.getSnapshot();
  if (snapshot.status === 'ended') return undefined;
  const { id, direction, localNumber = '', remoteNumber } = session;
  return {
    id,
    direction: direction === 'inbound' ? 'fromUser' : 'toUser',
    number: localNumber,
    userNumber: remoteNumber,
    status: snapshot.status,
    ...(snapshot.status === 'connected' ? { answeredAt: snapshot.answeredAt } : {}),
    held: { here: snapshot.held.local, byUser: snapshot.held.remote },
  };
};

/** The phone's state. */
export type PhoneChange = Pick<OtherPhoneState, 'ready' | 'calls' | 'sound' | 'trouble' | 'lastEnd'>;

export interface RealPhone {
  readonly command: (name: string, args: readonly unknown[]) => unknown;
  /** For its audio. */
  readonly sessionOf: (callId: string) => CallSession | undefined;
}

/** A phone at the other end of the user's line: real SIP, real audio. */
export const openRealPhone = async (
  line: string,
  onChange: (change: PhoneChange) => void,
): Promise<RealPhone> => {
  const { server } = await fetchLine(line);
  const sound = createSound(660);
  const phone = createJsSipPhone({
    server,
    // Those of a server that was started again are others.
    getCredentials: () => fetchLine(line),
    getMicrophone: sound.getMicrophone,
    followTransfers: true,
  });
  const known = new Set<string>();
  let lastEnd: string | undefined;

  const sessions = (): readonly CallSession[] => phone.getSnapshot().sessions;

  const report = (): void => {
    const { status, error } = phone.getSnapshot();
    onChange({
      ready: status === 'ready',
      calls: sessions()
        .map(describe)
        .filter((call) => call !== undefined),
      sound: sound.get(),
      ...(error === undefined ? {} : { trouble: error.message }),
      ...(lastEnd === undefined ? {} : { lastEnd }),
    });
  };

  /** Some numbers react by themselves. */
  const react = (session: CallSession): void => {
    const behaviour = behaviourOf(session.localNumber ?? '');
    if (session.direction === 'outbound' || (behaviour !== 'busy' && behaviour !== 'declines')) return;
    setTimeout(() => session.reject(behaviour === 'busy' ? 'busy' : 'declined'), reactionMs);
  };

  const watch = (session: CallSession): void => {
    known.add(session.id);
    lastEnd = undefined;
    const onSession = () => {
      const snapshot = session.getSnapshot();
      if (snapshot.status === 'ended') lastEnd = describeEnd(snapshot.end);
      report();
    };
    session.subscribe(onSession);
    react(session);
  };

  phone.subscribe(() => {
    for (const session of sessions()) if (!known.has(session.id)) watch(session);
    report();
  });
  sound.subscribe(report);
  void phone.start();

  const isRinging = (session: CallSession): boolean =>
    session.direction === 'inbound' && session.getSnapshot().status === 'ringing';

  const find = (id: unknown, what: string, fallback: CallSession | undefined): CallSession => {
    const session = id === undefined ? fallback : sessions().find((each) => each.id === id);
    if (!session) throw new Error(`The other phone has no call to ${what}.`);
    return session;
  };
  const ringing = (id: unknown, what: string) => find(id, what, sessions().find(isRinging));
  const newest = (id: unknown, what: string) => find(id, what, sessions().at(-1));

  const commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    incoming: (number) => void phone.dial(agentNumber, { fromNumber: String(number) }),
    answer: (id) => ringing(id, 'answer').answer(),
    busy: (id) => ringing(id, 'refuse').reject('busy'),
    ringOut: (id) => ringOut(line, ringing(id, 'let ring').localNumber ?? ''),
    decline: (id) => ringing(id, 'refuse').reject('declined'),
    hold: (held = true, id) => newest(id, 'hold').setHeld(held === true),
    hangUp: (id) => newest(id, 'hang up').hangUp(),
    setSound: (source) => sound.setSource(source === 'tone' ? 'tone' : 'microphone'),
  };

  return {
    command: (name, args) => {
      const command = commands[name];
      if (!command) throw new Error(`The other phone has no command "${name}".`);
      return command(...args);
    },
    sessionOf: (callId) => sessions().find(({ id }) => id === callId),
  };
};
