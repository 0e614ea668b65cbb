import { it } from 'vitest';
import { useModelTime } from './clock';
import { steps, world } from './foundSetUp';
import { runModel } from './run';

/** Runs that broke a promise once, and that are too rare to be found again by chance. */

useModelTime();

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

it('a call that a window has finished does not come back when the phone comes to it again', () =>
  runModel(
    { ...world, hasPhone: false, isSilentAtFirst: false, callsSurvive: 'no', usesCallingWindow: true },
    steps(
      { do: 'open', location: 'widget', user: 0 },
      { do: 'incoming' },
      { do: 'storage', state: 'ok' },
      { do: 'reload', how: 'crashes' },
      { do: 'open', location: 'window', user: 0 },
      { do: 'wait', ms: 260 },
      { do: 'close', how: 'crashes', at: 5 },
      { do: 'incoming', at: 3 },
      { do: 'act', action: 'answer' },
    ),
  ));

it('an engagement that HubSpot has named for one call is not taken for that of the next, though the clock was set back', () =>
  runModel(
    { ...world, hasPhone: false, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'incoming' },
      { do: 'reload', how: 'crashes' },
      { do: 'act', action: 'logOut' },
      { do: 'jump', ms: -60_000 },
      { do: 'incoming' },
      { do: 'act', action: 'answer', settles: true },
      { do: 'remount' },
      { do: 'incoming' },
    ),
  ));

it('a call that goes on is not closed with the widget when another one is saved', () =>
  runModel(
    { ...world, isSilentAtFirst: false, hideWidget: true, unmounts: true },
    steps(
      { do: 'hubspot', change: { answerAfterMs: 15_000 } },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'incoming' },
      { do: 'wait', ms: 12_000 },
      { do: 'act', action: 'decline', call: 3 },
      { do: 'act', action: 'answer', settles: true },
      { do: 'reload', how: 'unloads' },
      { do: 'remote', what: 'ring' },
    ),
  ));
