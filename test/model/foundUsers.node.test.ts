import { it } from 'vitest';
import { useModelTime } from './clock';
import { steps, world } from './foundSetUp';
import { runModel } from './run';

/** Runs of several users that broke a promise once, and that are too rare to be found again by chance. */

useModelTime();

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

it('a call that a page resumes for the next user is kept for that user, though the user before has logged out there', () =>
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

it('a call of another user that a remount finds on the phone is not in the recent calls of the present one', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'handOver', user: 1 },
      { do: 'incoming' },
      { do: 'handOver', user: 0 },
      { do: 'remount' },
      { do: 'dial', clicked: false, behaviour: 'answers' },
    ),
  ));

it('a call of another user that was settled in another window is not put back by a remount', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'handOver', user: 1 },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'dial', clicked: false, behaviour: 'answers', settles: true },
      { do: 'close', how: 'crashes', at: 3 },
      { do: 'remount' },
      { do: 'wait', ms: 10 },
      { do: 'act', action: 'answer' },
    ),
  ));

it('a call that ends while its user is away and storage is full has ended once', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'storage', state: 'tight' },
      { do: 'act', action: 'note' },
      { do: 'handOver', user: 2 },
      { do: 'act', action: 'hangUp' },
      { do: 'handOver', user: 0 },
      { do: 'act', action: 'answer' },
    ),
  ));

it('an answer to what a window has told for another one gives no call of this window that engagement', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', users: 2 },
    steps(
      { do: 'open', location: 'widget', user: 0 },
      { do: 'handOver', user: 1, at: 1 },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'incoming' },
      { do: 'incoming' },
      { do: 'handOver', user: 1 },
      {
        do: 'hubspot',
        change: { engagementMissing: true, confirmationMissing: true, matchFails: 'Nobody.' },
      },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'remote', what: 'hangUp', call: 3 },
    ),
  ));

it('an engagement that may be that of the user before is given to no call of the next one', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no', areAlone: true, users: 2 },
    steps(
      { do: 'open', location: 'widget', user: 0 },
      {
        do: 'hubspot',
        change: { engagementMissing: true, confirmationMissing: true, matchFails: 'Nobody.' },
      },
      { do: 'incoming' },
      { do: 'lateId', at: 3 },
      { do: 'handOver', user: 1 },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'reload', how: 'crashes' },
      { do: 'handOver', user: 0 },
    ),
  ));

it('a call from before the handshake is found although the window of another user looks at it in the same instant', () =>
  runModel(
    { ...world, hasPhone: false, isSilentAtFirst: false, callsSurvive: 'no', users: 3 },
    steps(
      { do: 'hubspot', change: { handshake: 4_000 } },
      { do: 'reload', how: 'crashes' },
      { do: 'open', location: 'widget', user: 1 },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'reload', how: 'crashes' },
      { do: 'wait', ms: 60_000 },
      { do: 'act', action: 'answer' },
    ),
  ));

it('a call that its page hands to its user is not found by a window that waits for that page', () =>
  runModel(
    { ...world, hasPhone: false, isSilentAtFirst: false, callsSurvive: 'no', users: 2 },
    steps(
      { do: 'freeze' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'handOver', user: 1 },
      { do: 'hubspot', change: { handshake: 'never' } },
      { do: 'reload', how: 'crashes' },
      { do: 'thaw' },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'incoming', at: 1 },
      { do: 'handOver', user: 1 },
    ),
  ));
