import { afterEach, beforeEach, it, vi } from 'vitest';
import { runModel } from './run';
import type { WorldOptions } from './scene';
import type { Step } from './steps';

/** Runs that broke a promise once, and that are too rare to be found again by chance. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const world: WorldOptions = {
  hasPhone: true,
  phonePartTakesMs: 0,
  callsSurvive: 'yes',
  usesCallingWindow: false,
  areAlone: false,
  omitExternalCallId: false,
  bothEngagementEvents: false,
  isSilentAtFirst: true,
  createEngagement: true,
  hideWidget: false,
  unmounts: false,
  autoDial: false,
  users: 1,
  callWaiting: true,
};

const steps = (...all: readonly Partial<Step>[]): Step[] =>
  all.map((step) => ({ at: 0, call: 0, twice: true, settles: false, ...step }) as Step);

it('a window that takes two calls over while its own one can still be corrected remembers what HubSpot was told of both', () =>
  runModel(
    world,
    steps(
      { do: 'handshake' },
      { do: 'dial', clicked: false, behaviour: 'answers', settles: true },
      { do: 'incoming' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'wait', ms: 2_000 },
      { do: 'incoming' },
      { do: 'act', action: 'hangUp', at: 3 },
      { do: 'handshake', at: 3, settles: true },
      { do: 'close', how: 'crashes' },
      { do: 'reload', how: 'stops' },
      { do: 'act', action: 'answer' },
    ),
  ));

it('a call that has begun in a window is not dialled again by the next', () =>
  runModel(
    {
      ...world,
      isSilentAtFirst: false,
      callsSurvive: 'no',
      usesCallingWindow: true,
      createEngagement: false,
      users: 3,
    },
    steps(
      { do: 'open', location: 'window', user: 1 },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'act', action: 'answer', settles: true },
      { do: 'dial', at: 2, clicked: false, behaviour: 'answers' },
      { do: 'reload', how: 'stops' },
      { do: 'handOver', at: 4, user: 0 },
      { do: 'remote', what: 'ring' },
    ),
  ));

it('a call survives a crash right after its provider came anew', () =>
  runModel(
    { ...world, isSilentAtFirst: false },
    steps(
      { do: 'incoming' },
      { do: 'act', action: 'answer' },
      { do: 'remount' },
      { do: 'wait', ms: 10, settles: true },
      { do: 'reload', how: 'crashes' },
    ),
  ));

it('of two calls from before the handshake, the second stays with its user when HubSpot hands the page over', () =>
  runModel(
    { ...world, hasPhone: false, callsSurvive: 'no', isSilentAtFirst: false, users: 3 },
    steps(
      { do: 'hubspot', change: { handshake: 'never' } },
      { do: 'handOver', user: 1 },
      { do: 'reload', how: 'crashes' },
      { do: 'hubspot', change: { handshake: undefined } },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'hubspot', change: { engagementMissing: true, confirmationMissing: true } },
      { do: 'reload', how: 'crashes' },
      { do: 'handOver', user: 0 },
    ),
  ));

it('a call from before the handshake survives the page cache although storage was full when its page went', () =>
  runModel(
    { ...world, callsSurvive: 'no' },
    steps(
      { do: 'wait', ms: 2_000 },
      { do: 'incoming' },
      { do: 'act', action: 'recording' },
      { do: 'storage', state: 'tight' },
      { do: 'freeze' },
      { do: 'storage', state: 'ok' },
    ),
  ));

it.each([
  ['by the app', { hasPhone: false }, { do: 'act', action: 'answer' }],
  ['by the phone', { hasPhone: true }, { do: 'wait', ms: 2_000 }],
] as const)(
  "HubSpot hears that a call was answered %s while the page was another user's",
  (_, options, answer) =>
    runModel(
      { ...world, ...options, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
      steps(
        { do: 'dial', clicked: false, behaviour: 'answers' },
        { do: 'handOver', user: 1 },
        answer,
        { do: 'handOver', user: 0 },
        { do: 'remote', what: 'decline' },
      ),
    ),
);

it('a call that outlives two hand-overs ends once', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'dial', clicked: false, behaviour: 'busy' },
      { do: 'handOver', user: 1 },
      { do: 'handOver', user: 2 },
      { do: 'wait', ms: 6_000 },
      { do: 'handOver', user: 0 },
      { do: 'remote', what: 'ring' },
      { do: 'reload', how: 'crashes' },
    ),
  ));

it('an engagement that HubSpot names while notes wait to be stored is stored at once', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      {
        do: 'hubspot',
        change: { engagementMissing: true, confirmationMissing: true, matchFails: 'Nobody.' },
      },
      { do: 'incoming' },
      { do: 'incoming' },
      { do: 'act', action: 'note', call: 1 },
      { do: 'lateId', call: 3 },
      { do: 'reload', how: 'crashes' },
      { do: 'remount' },
    ),
  ));

it('a call that ends while its page is handed over to a user with other windows ends once', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'open', location: 'widget', user: 1 },
      { do: 'dial', clicked: false, behaviour: 'answers', settles: true },
      { do: 'incoming' },
      { do: 'handOver', at: 1, user: 0 },
      { do: 'wait', ms: 2_000 },
      { do: 'act', action: 'transfer', settles: true },
      { do: 'remote', call: 1, what: 'hangUp' },
      { do: 'handOver', at: 3, user: 1 },
      { do: 'wait', ms: 10 },
    ),
  ));

it('a window that waited with the phone for a moment does not dial what the next one has dialled', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', usesCallingWindow: true },
    steps(
      { do: 'open', location: 'widget', user: 0 },
      { do: 'open', location: 'window', user: 0 },
      { do: 'hubspot', change: {} },
      { do: 'dial', at: 1, clicked: false, behaviour: 'answers' },
      { do: 'wait', ms: 260 },
      { do: 'reload', how: 'crashes' },
      { do: 'remote', what: 'busy' },
      { do: 'act', action: 'complete', at: 2 },
      { do: 'incoming' },
      { do: 'close', at: 2, how: 'crashes' },
      { do: 'act', action: 'answer' },
    ),
  ));

it('a call that ends between two providers of a page ends once', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'remount' },
      { do: 'remote', what: 'hangUp' },
      { do: 'remount' },
      { do: 'wait', ms: 10 },
    ),
  ));

it('an engagement that HubSpot names to a page is not taken for that of a later call', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'hubspot', change: { handshake: 'never' } },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'reload', how: 'crashes' },
      {
        do: 'hubspot',
        change: { engagementMissing: true, confirmationMissing: true, matchFails: 'Nobody.' },
      },
      { do: 'handOver', at: 1, user: 0, settles: true },
      { do: 'dial', at: 1, clicked: false, behaviour: 'answers' },
      { do: 'reload', at: 1, how: 'crashes' },
    ),
  ));

it('an engagement that HubSpot named while another window had the phone is not taken for that of a later call', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'reload', how: 'crashes' },
      { do: 'hubspot', change: { engagementMissing: true } },
      { do: 'freeze' },
      { do: 'dial', clicked: false, behaviour: 'answers', settles: true },
      { do: 'freeze' },
    ),
  ));

it('a call of a page that is gone is told once although the next page is cached while it is recovered', () =>
  runModel(
    { ...world, hasPhone: false, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'close', how: 'crashes' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'act', action: 'answer' },
      { do: 'garbage' },
      { do: 'freeze' },
      { do: 'act', action: 'answer' },
    ),
  ));

it('an engagement that HubSpot names again is not taken for that of a call since', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'hubspot', change: { answerAfterMs: 300 } },
      { do: 'storage', state: 'full' },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'wait', ms: 6_000 },
      { do: 'reload', how: 'crashes' },
      { do: 'handOver', user: 0 },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'freeze' },
      { do: 'act', action: 'answer' },
    ),
  ));

it('a window that takes over from one of its next user shows no call of the user before', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'handOver', user: 1 },
      { do: 'open', location: 'widget', user: 1 },
      { do: 'reload', how: 'crashes' },
      { do: 'wait', ms: 10 },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'handOver', user: 0, at: 4 },
      { do: 'close', how: 'crashes', at: 4 },
      { do: 'handOver', user: 0 },
      { do: 'act', action: 'answer' },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'close', how: 'crashes', at: 3 },
      { do: 'line', isUp: false },
    ),
  ));

it('a call that a page takes up for the next user is kept for that user, though the user before has logged out there', () =>
  runModel(
    { ...world, hasPhone: false, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'open', location: 'widget', user: 1 },
      { do: 'act', action: 'unavailable', at: 3 },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'act', action: 'logOut' },
      { do: 'hubspot', change: {} },
      { do: 'close', how: 'crashes' },
      { do: 'incoming' },
      { do: 'freeze' },
      { do: 'handOver', user: 1 },
      { do: 'handOver', user: 0 },
    ),
  ));
