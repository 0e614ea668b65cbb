import type { SessionEnd } from '../../softphone/softphone';

/** What the remote party of an outbound call does. */
export type FakeBehaviour =
  | 'answers'
  | 'busy'
  | 'declines'
  /** Rings until nobody waits any longer. */
  | 'rings-out'
  /** The service fails (500). */
  | 'fails'
  /** Temporarily unavailable (480). */
  | 'unavailable'
  /** No such number (404). */
  | 'unknown'
  /** Nothing by itself: drive it with `phone.remote`. */
  | 'waits';

const bySuffix: Readonly<Record<string, FakeBehaviour>> = {
  '0101': 'busy',
  '0102': 'declines',
  '0103': 'rings-out',
  '0104': 'fails',
  '0105': 'unavailable',
  '0106': 'unknown',
  '0107': 'waits',
};

export const behaviours = Object.keys({
  answers: true,
  busy: true,
  declines: true,
  'rings-out': true,
  fails: true,
  unavailable: true,
  unknown: true,
  waits: true,
} satisfies Record<FakeBehaviour, true>);

/** The demo numbers: the last four digits say what happens. */
export const behaviourBySuffix = (number: string): FakeBehaviour => bySuffix[number.slice(-4)] ?? 'answers';

type Ending = Omit<SessionEnd, 'at'>;

/** What each refusal looks like on a SIP service. */
export const endings = {
  busy: { reason: 'busy', by: 'remote', code: 486, message: 'Busy Here' },
  declines: { reason: 'declined', by: 'remote', code: 603, message: 'Decline' },
  'rings-out': { reason: 'no-answer', by: 'system', code: 408, message: 'Request Timeout' },
  fails: { reason: 'failed', by: 'system', code: 500, message: 'Server Internal Error' },
  unavailable: { reason: 'unavailable', by: 'remote', code: 480, message: 'Temporarily Unavailable' },
  unknown: { reason: 'failed', by: 'system', code: 404, message: 'Not Found' },
} as const satisfies Partial<Record<FakeBehaviour, Ending>>;
