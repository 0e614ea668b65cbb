import { createFakeAudio, fakeDevices } from 'react-hubspot-calling/testing';
import {
  charles,
  dialed,
  ends,
  inTalk,
  named,
  open,
  over,
  pass,
  type Plays,
  rung,
  saved,
  several,
  talking,
  written,
} from './desk';

/** How the states with a call come about. */
export const playsOfCalls = {
  dialing: () => dialed({ hubspot: { engagementMissing: true } }),
  ringing: async () => {
    const desk = await dialed();
    desk.remote().ring();
    return desk;
  },
  incoming: () => rung({ hubspot: { engagementMissing: true, answerAfterMs: 60_000 } }),
  incomingUnknown: async () => {
    const desk = await rung({ hubspot: { records: [] } });
    await pass();
    return desk;
  },
  incomingMatched: async () => {
    const desk = await rung();
    await pass();
    return desk;
  },
  incomingMatches: async () => {
    const desk = await rung({ hubspot: { matches: several } });
    await pass();
    return desk;
  },
  incomingWrapUp: async () => {
    const desk = await over();
    desk.phone.incoming(charles);
    await pass();
    return desk;
  },
  answering: async () => {
    const desk = await rung({ phone: { failures: { answer: 'never' } } });
    await pass();
    void desk.actions.answer();
    return desk;
  },
  answerRefused: async () => {
    const desk = await rung({ phone: { failures: { answer: 'microphone-denied' } } });
    await pass();
    await desk.actions.answer();
    return desk;
  },
  connectedMatches: async () => {
    const desk = await rung({ hubspot: { matches: several } });
    await pass();
    await desk.actions.answer();
    return desk;
  },
  connected: () => talking(),
  connectedWithNotes: inTalk(({ actions }) => actions.updateDraft({ notes: 'Wants the offer by Friday.' })),
  muted: inTalk(({ actions }) => actions.mute(true)),
  held: inTalk(({ actions }) => actions.hold(true)),
  resuming: async () => {
    const phone = { surviveReload: true, resumesAfterMs: 500 };
    const { hubspot, cti, ...desk } = await talking({ phone });
    window.dispatchEvent(new Event('pagehide'));
    cti.stop();
    desk.phone.dispose();
    hubspot.reload();
    return open({ hubspot, phone });
  },
  heldByOther: inTalk(({ phone }) => phone.remote.hold(true)),
  audioBlocked: inTalk(({ phone }) => phone.sound.block()),
  deviceLost: inTalk(({ phone }) => {
    phone.sound.unplug('headset-in');
    phone.sound.unplug('headset-out');
  }),
  microphoneLost: async () => {
    const [only] = fakeDevices.microphones;
    const audio = createFakeAudio({ devices: { microphones: [only!] } });
    const desk = await talking({ phone: { audio } });
    desk.phone.sound.unplug(only!.deviceId);
    return desk;
  },
  phoneLostInCall: inTalk(({ phone }) => phone.loseConnection()),
  goodConnection: inTalk(({ phone }) => phone.remote.setQuality('good')),
  fairConnection: inTalk(({ phone }) => phone.remote.setQuality('fair')),
  poorConnection: inTalk(({ phone }) => phone.remote.setQuality('poor')),
  digitsSent: inTalk(({ actions }) => actions.sendDigits('1234#')),
  engagementFailed: () => talking({ hubspot: { engagementFails: 'You cannot log calls in this account.' } }),
  dialRequestInCall: async () => {
    const desk = await talking({ hubspot: { namesInDialRequests: true } });
    desk.hubspot.dial(charles);
    return desk;
  },
  callWaiting: inTalk(async ({ phone }) => {
    phone.incoming(charles);
    await pass();
  }),
  twoCalls: inTalk(async ({ actions, phone }) => {
    await actions.hold(true);
    actions.dial({ to: charles, party: { ...named, objectId: 102, name: 'Charles Babbage' } });
    phone.remote.answer();
    await pass();
  }),

  ended: () => over(),
  endedWithNotes: async () => {
    const desk = await over();
    desk.actions.updateDraft(written);
    return desk;
  },
  transferred: inTalk(async ({ actions }) => {
    await pass(60_000);
    await actions.transfer(charles);
  }),
  endedTicket: () => over(undefined, { objectId: 301, objectTypeId: '0-5' }),
  savingEngagement: () => saved({ hubspot: { engagementMissing: true } }),
  savingConfirmation: () => saved({ hubspot: { answerAfterMs: 0, confirmationMissing: true } }),
  unanswered: async () => {
    const desk = await dialed({ phone: { behaviour: 'rings-out', ringsOutAfterMs: 10_000 } });
    await pass(12_000);
    return desk;
  },
  savingUnanswered: async () => {
    const desk = await dialed({ hubspot: { confirmationMissing: true } });
    desk.remote().busy();
    await pass(5_000);
    return desk;
  },
  saved: async () => {
    const desk = await saved();
    await pass();
    return desk;
  },
  savedUnconfirmed: async () => {
    const desk = await over({ cti: { createEngagement: false } });
    desk.actions.updateDraft(written);
    desk.actions.callCompleted({ hideWidget: false });
    return desk;
  },
  saveRefused: async () => {
    const desk = await saved({ hubspot: { updateFails: 'The property "outcome" is read-only.' } });
    await pass();
    return desk;
  },
  saveUnconfirmed: async () => {
    const desk = await saved({ hubspot: { confirmationMissing: true } });
    await pass(10_000);
    return desk;
  },
  saveUnconfirmedForGood: async () => {
    const desk = await saved({ hubspot: { engagementMissing: true, confirmationMissing: true } });
    await pass(20_000);
    return desk;
  },
  saveFailedWithoutEngagement: async () => {
    const desk = await saved({ hubspot: { engagementFails: 'You cannot log calls in this account.' } });
    await pass();
    return desk;
  },

  busy: ends('busy'),
  declined: ends('declines'),
  noAnswer: ends('rings-out'),
  cancelled: async () => {
    const desk = await dialed();
    desk.actions.hangUp();
    await pass(5_000);
    return desk;
  },
  failed: ends('unknown'),
  missed: async () => {
    const desk = await rung();
    await pass();
    desk.remote().cancel();
    await pass(5_000);
    return desk;
  },
  declinedHere: async () => {
    const desk = await rung();
    await pass();
    desk.actions.decline();
    await pass(5_000);
    return desk;
  },
  transferredRinging: async () => {
    const desk = await rung();
    await pass();
    await desk.actions.transfer(charles);
    return desk;
  },
} satisfies Plays;
