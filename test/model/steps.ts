import fc from 'fast-check';
import type { FakeBehaviour, FakeCommand, FakeHubSpotOptions } from 'react-hubspot-calling/testing';

/** Something that happens. Windows and calls are named by their place, counted round; what makes no sense does nothing. */
export type Step = { readonly at: number; readonly call: number; readonly twice: boolean } & (
  | { readonly do: 'open'; readonly location: 'widget' | 'remote' | 'window'; readonly user: number }
  | { readonly do: 'handOver'; readonly user: number }
  | { readonly do: 'close' | 'reload'; readonly how: 'crashes' | 'unloads' | 'stops' }
  | { readonly do: 'freeze' | 'thaw' }
  | { readonly do: 'remount' | 'handshake' | 'endCall' | 'garbage' | 'repeat' | 'lateId' | 'foreign' }
  | { readonly do: 'dial'; readonly clicked: boolean; readonly behaviour: FakeBehaviour }
  | { readonly do: 'incoming' }
  | { readonly do: 'act'; readonly action: Action }
  | { readonly do: 'remote'; readonly what: 'ring' | 'answer' | 'busy' | 'decline' | 'hangUp' | 'hold' }
  | { readonly do: 'line'; readonly isUp: boolean }
  | {
      readonly do: 'phoneFails';
      readonly command: FakeCommand;
      readonly how: 'failed' | 'throws' | 'never' | undefined;
    }
  | { readonly do: 'hubspot'; readonly change: FakeHubSpotOptions }
  | { readonly do: 'storage'; readonly state: 'ok' | 'tight' | 'full' | 'denied' | 'corrupt' }
  | { readonly do: 'wait' | 'jump'; readonly ms: number }
) & {
    /** Whether what follows from it may follow before the next. */
    readonly settles: boolean;
  };

const actions = [
  'answer',
  'decline',
  'hangUp',
  'hold',
  'mute',
  'sendDigits',
  'transfer',
  'note',
  'complete',
  'dismiss',
  'foreground',
  'recording',
  'correct',
  'chooseFrom',
  'logOut',
  'logIn',
  'unavailable',
  'available',
  'ringing',
  'answered',
  'ended',
  'transferred',
] as const;
export type Action = (typeof actions)[number];

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const hubSpotChanges: readonly FakeHubSpotOptions[] = [
  // It answers the handshake, and nothing else.
  { engagementMissing: true, confirmationMissing: true, matchFails: 'Nobody.' },
  { engagementFails: 'No more room.' },
  { engagementMissing: true },
  { updateFails: 'It is locked.' },
  { confirmationMissing: true },
  { answerAfterMs: 300 },
  { answerAfterMs: 15 * second },
  { handshake: 'never' },
  { handshake: 4 * second },
  { matchFails: 'Nobody.' },
];

/** A HubSpot that is well again. */
export const sound: FakeHubSpotOptions = {
  engagementFails: undefined,
  engagementMissing: undefined,
  updateFails: undefined,
  confirmationMissing: undefined,
  answerAfterMs: undefined,
  handshake: undefined,
  matchFails: undefined,
};

const rarely = fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0);

const common = { at: fc.nat(5), call: fc.nat(5), twice: rarely, settles: rarely.map((is) => !is) };

const step = (weight: number, fields: Record<string, fc.Arbitrary<unknown>>) => ({
  weight,
  arbitrary: fc.record({ ...common, ...fields }) as unknown as fc.Arbitrary<Step>,
});

export const is = <T extends string>(...names: T[]) => fc.constantFrom(...names);

/** More often the first. */
const someUser = fc.constantFrom(0, 0, 0, 1, 1, 2);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  step(3, { do: is('open'), location: is('widget', 'remote', 'window'), user: someUser }),
  step(2, { do: is('handOver'), user: someUser }),
  step(1, { do: is('close'), how: is('crashes', 'unloads', 'stops') }),
  step(3, { do: is('reload'), how: is('crashes', 'unloads', 'stops') }),
  step(1, { do: is('freeze', 'thaw') }),
  step(1, { do: is('remount', 'handshake', 'endCall', 'garbage', 'repeat', 'foreign') }),
  step(1, { do: is('lateId') }),
  step(5, {
    do: is('dial'),
    clicked: fc.boolean(),
    behaviour: is('answers', 'answers', 'answers', 'busy', 'declines', 'rings-out', 'fails', 'waits'),
  }),
  step(4, { do: is('incoming') }),
  step(14, { do: is('act'), action: is(...actions) }),
  step(6, { do: is('act'), action: is('answer', 'hangUp', 'note', 'complete', 'complete') }),
  step(3, { do: is('remote'), what: is('ring', 'answer', 'busy', 'decline', 'hangUp', 'hold') }),
  step(1, { do: is('line'), isUp: fc.boolean() }),
  step(1, {
    do: is('phoneFails'),
    command: is('start', 'dial', 'answer', 'reject', 'hangUp', 'setMuted', 'setHeld', 'transfer'),
    how: fc.constantFrom('failed', 'throws', 'never', undefined),
  }),
  step(2, { do: is('hubspot'), change: fc.constantFrom(...hubSpotChanges) }),
  step(1, { do: is('hubspot'), change: fc.constant(sound) }),
  step(1, { do: is('storage'), state: is('ok', 'tight', 'full', 'denied', 'corrupt') }),
  step(8, { do: is('wait'), ms: fc.constantFrom(10, 260, 2 * second, 6 * second, 12 * second, minute) }),
  step(1, {
    do: is('jump'),
    ms: fc.constantFrom(-minute, minute, -hour, hour, 23 * hour, 25 * hour, -25 * hour),
  }),
);

/** Steps with these fields. */
export const stepsLike = (fields: readonly Partial<Step>[]): fc.Arbitrary<Step> =>
  fc
    .record({ ...common, like: fc.constantFrom(...fields) })
    .map(({ like, ...rest }) => ({ ...rest, ...like }) as Step);
