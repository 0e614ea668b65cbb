// @ts-check
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const texts = {
  ringing: { INBOUND: 'Calling you', OUTBOUND: 'Ringing' },
  connected: { INBOUND: 'In call', OUTBOUND: 'In call' },
  ended: { INBOUND: 'Call ended', OUTBOUND: 'Call ended' },
};

/** @type {string | undefined} */
let filledIn;

/** @param {import('./call.js').State} state */
export const render = ({ connection, call, request }) => {
  element('connection').textContent = connection;

  element('dial').hidden = call !== undefined;
  element('request').hidden = request === undefined;
  element('request').textContent = request
    ? `HubSpot asks to call ${request.name ?? request.phoneNumber}`
    : '';
  const number = /** @type {HTMLInputElement} */ (element('number'));
  if (request && request.phoneNumber !== filledIn) number.value = request.phoneNumber;
  filledIn = request?.phoneNumber;

  element('call').hidden = call === undefined;
  element('wrap-up').hidden = call?.phase !== 'ended';
  if (!call) {
    /** @type {HTMLTextAreaElement} */ (element('notes')).value = '';
    return;
  }
  const inbound = call.direction === 'INBOUND';
  const ringing = call.phase === 'ringing';
  element('party').textContent = call.name ? `${call.name}, ${call.number}` : call.number;
  element('progress').textContent = texts[call.phase][inbound ? 'INBOUND' : 'OUTBOUND'];
  element('answer').hidden = element('decline').hidden = !(ringing && inbound);
  element('end').hidden = call.phase === 'ended' || (ringing && inbound);
};
