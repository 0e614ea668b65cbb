import type { Call } from 'react-hubspot-calling/core';
import { memoryOf } from '../../src/features/recentCalls';
import { noteOn } from './checks';
import { pick } from './numbers';
import { isLeft } from './handOver';
import { noteCorrection, noteRecording } from './owed';
import type { Page } from './page';
import type { Action } from './steps';
import { fromNumberOf } from './users';
import type { World } from './world';

/** Does something that an app, or a person through it, can do about a call. */
export const act = (
  world: World,
  page: Page,
  action: Action,
  call: Call | undefined,
  text: number,
): unknown => {
  const { actions: can } = page.cti;
  const id = call?.id;
  const known = call && world.calls.get(call.externalCallId);
  const drivesOwn = !page.phone;
  const { user } = world.tabs[page.tab]!;
  switch (action) {
    case 'answer':
      if (!drivesOwn) return can.answer({ id });
      can.callAnswered({ id });
      return;
    case 'decline':
      if (!drivesOwn) can.decline({ id });
      else if (call?.status === 'ringing' && call.direction === 'inbound')
        can.callEnded({ id, callEndStatus: 'REJECTED' });
      return;
    case 'hangUp':
      if (drivesOwn) can.callEnded({ id });
      else can.hangUp({ id });
      return;
    case 'hold':
      return drivesOwn ? undefined : can.hold(text % 2 === 0, { id });
    case 'mute':
      if (!drivesOwn) can.mute(text % 2 === 0, { id });
      return;
    case 'sendDigits':
      if (!drivesOwn) can.sendDigits(String(text % 10), { id });
      return;
    case 'transfer':
      if (!drivesOwn) return can.transfer('+16175550999', { id });
      can.callTransferred({ id });
      return;
    case 'note':
      if (known) can.updateDraft({ notes: noteOn(known, text) }, { id });
      return;
    case 'complete':
      can.callCompleted({ id });
      return;
    case 'dismiss':
      can.dismissCall({ id });
      return;
    case 'foreground':
      if (id !== undefined) can.setForeground({ id });
      return;
    case 'recording': {
      // At any time: also when the page has forgotten the call.
      const heardOf = [...world.calls.values()].filter((other) => other.user === user || other.page === page);
      const about = known ?? pick(heardOf, text);
      const url = `https://recordings.example/${world.newText()}`;
      if (!about) return;
      can.addRecording({ externalCallId: about.externalCallId, url });
      if (about.user === user) noteRecording(page, about, url);
      else if (isLeft(world, page, about)) noteRecording(page, about, url);
      // Of a call that goes on for the user before, the last address counts, as long as that user has it nowhere else.
      else about.recording = undefined;
      return;
    }
    case 'correct':
      if (!known || call.status !== 'ended' || call.answeredAt !== undefined) return;
      can.callEnded({ id, callEndStatus: 'BUSY' });
      if (known.user === user) noteCorrection(page, known, 'BUSY');
      return;
    case 'chooseFrom':
      if (page.cti.getSnapshot().connection.status === 'ready')
        memoryOf(page.cti).chooseFromNumber(fromNumberOf(user));
      return;
    case 'logOut':
      can.userLoggedOut();
      world.loggedOut(user);
      return;
    case 'logIn':
      can.userLoggedIn();
      return;
    case 'unavailable':
      can.userUnavailable();
      return;
    case 'available':
      can.userAvailable();
      return;
    case 'ringing':
      if (drivesOwn) can.callRinging({ id });
      return;
    case 'answered':
      if (drivesOwn) can.callAnswered({ id });
      return;
    case 'ended':
      if (drivesOwn) can.callEnded({ id });
      return;
    case 'transferred':
      if (drivesOwn) can.callTransferred({ id });
      return;
  }
};
