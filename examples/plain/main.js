// @ts-check
import { createCti, formatDuration, isLive, otherNumber } from 'react-hubspot-calling/core';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

// Pretends to call. In your app: createJsSipPhone() of react-hubspot-calling/jssip, or another phone.
const phone = createFakeSoftphone();
const cti = createCti({ phone, fromNumbers: ['+16175550100'], size: { width: 400, height: 400 } });

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const dialForm = /** @type {HTMLFormElement} */ (element('dial'));
const wrapUpForm = /** @type {HTMLFormElement} */ (element('wrap-up'));

/** @param {import('react-hubspot-calling/core').Call | null} call */
const describe = (call) => {
  if (!call) return 'Ready';
  const who = call.party.name ?? otherNumber(call) ?? 'Unknown number';
  return call.status === 'saveFailed'
    ? `${who}: not saved. ${call.failure.message ?? ''}`
    : `${who}: ${call.status}`;
};

/** The number that HubSpot asked for last. */
let requested = '';

const render = () => {
  const { call, dialRequest, problem } = cti.getSnapshot();
  const isOpen = call !== null && isLive(call);
  const isOver = call?.status === 'ended' || call?.status === 'saveFailed';

  element('status').textContent = describe(call);
  element('problem').hidden = problem === null;
  element('problem').textContent = problem?.message ?? '';
  element('timer').hidden = call?.status !== 'connected';
  element('timer').textContent =
    call?.status === 'connected' ? formatDuration(Date.now() - call.answeredAt) : '';
  dialForm.hidden = isOpen || isOver;
  element('live').hidden = !isOpen;
  element('answer').hidden = !(call?.status === 'ringing' && call.direction === 'inbound');
  element('mute').hidden = call?.status !== 'connected';
  element('mute').setAttribute('aria-pressed', String(call?.status === 'connected' && call.muted));
  wrapUpForm.hidden = !isOver;

  if (dialRequest && dialRequest.phoneNumber !== requested) {
    requested = dialRequest.phoneNumber;
    dialForm['number'].value = requested;
  }
};

dialForm.addEventListener('submit', (event) => {
  event.preventDefault();
  cti.actions.dial({ to: dialForm['number'].value });
});
element('answer').addEventListener('click', () => void cti.actions.answer());
element('mute').addEventListener('click', () => {
  const { call } = cti.getSnapshot();
  cti.actions.mute(call?.status === 'connected' && !call.muted);
});
element('hang-up').addEventListener('click', () => cti.actions.hangUp());
wrapUpForm.addEventListener('submit', (event) => {
  event.preventDefault();
  cti.actions.updateDraft({ notes: wrapUpForm['notes'].value });
  cti.actions.callCompleted();
  wrapUpForm.reset();
});

cti.subscribe(render);
cti.start();
render();
setInterval(render, 1000); // the timer
