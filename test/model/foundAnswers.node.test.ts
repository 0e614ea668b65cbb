import { it } from 'vitest';
import { useModelTime } from './clock';
import { steps, world } from './foundSetUp';
import { runModel } from './run';

/** Runs with answers of HubSpot that broke a promise once, and that are too rare to be found again by chance. */

useModelTime();

it('a second answer about a call of the page before does not give the next call its engagement', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'incoming' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'reload', how: 'crashes' },
      { do: 'hubspot', change: { answerAfterMs: 15_000 }, settles: true },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'reload', how: 'crashes', at: 1 },
      { do: 'dial', clicked: false, behaviour: 'answers' },
    ),
  ));

it('an engagement that HubSpot names at the handshake is not taken for a later call, though the first one is lost', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'incoming' },
      { do: 'storage', state: 'corrupt' },
      {
        do: 'hubspot',
        change: { engagementMissing: true, confirmationMissing: true, matchFails: 'Nobody.' },
      },
      { do: 'reload', how: 'crashes' },
      { do: 'act', action: 'answer', settles: true },
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'reload', how: 'crashes' },
      { do: 'act', action: 'answer' },
    ),
  ));

it('a recording of a call that HubSpot has confirmed to a page which was frozen does not complete it again', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'incoming' },
      { do: 'act', action: 'decline' },
      { do: 'freeze' },
      { do: 'open', location: 'widget', user: 0, settles: true },
      { do: 'close', how: 'crashes' },
      { do: 'thaw' },
      { do: 'wait', ms: 10 },
      { do: 'act', action: 'recording' },
    ),
  ));

it('a late answer that a window passes on gives no call of the window with the phone its engagement', () =>
  runModel(
    { ...world, isSilentAtFirst: false, callsSurvive: 'no' },
    steps(
      { do: 'dial', clicked: false, behaviour: 'answers' },
      { do: 'reload', how: 'crashes' },
      { do: 'open', location: 'widget', user: 0 },
      { do: 'act', action: 'answer', settles: true },
      { do: 'hubspot', change: { answerAfterMs: 300 } },
      { do: 'act', action: 'recording' },
      { do: 'hubspot', change: { engagementFails: 'No more room.' } },
      { do: 'dial', clicked: false, behaviour: 'answers', at: 3 },
      { do: 'reload', how: 'crashes' },
      { do: 'wait', ms: 60_000 },
      { do: 'reload', how: 'crashes' },
    ),
  ));
