// @ts-check
// A calling widget on HubSpot's SDK only: no framework, without this library, and a phone that only pretends. It shows that the
// simulator hosts any app, and what an app must do by itself without the library.
import CallingExtensions from '@hubspot/calling-extensions-sdk';
import { offerPhone } from './offerPhone.js';
import { escapeHtml, forgetCall, recallCall, rememberCall } from './call.js';
import { render } from './view.js';

const ownNumber = '+16175550123';
/** How long the remote party lets it ring, in milliseconds; `?answer=manual` leaves it to the simulator's other phone. */
const ringMs = new URLSearchParams(location.search).get('answer') === 'manual' ? Infinity : 1500;

/** @type {import('./call.js').State} */
let state = { connection: 'Waiting for HubSpot', call: undefined, request: undefined };

/** @param {Partial<import('./call.js').State>} patch */
const update = (patch) => {
  state = { ...state, ...patch };
  rememberCall(state.call);
  render(state);
};

/** @param {Partial<import('./call.js').Call>} patch */
const updateCall = (patch) => {
  if (state.call) update({ call: { ...state.call, ...patch } });
};

const sdk = new CallingExtensions({
  debugMode: false,
  // The SDK's types require every handler; the SDK itself does not.
  eventHandlers: /** @type {any} */ ({
    /** @param {{ engagementId?: number }} session */
    onReady: ({ engagementId }) => {
      const call = engagementId === undefined ? undefined : recallCall(engagementId);
      sdk.initialized(
        /** @type {any} */ ({
          isLoggedIn: true,
          isAvailable: isAvailable(),
          ...(engagementId && { engagementId }),
        }),
      );
      update({ connection: 'Connected to HubSpot', call });
    },
    /** @param {{ phoneNumber: string, calleeName?: string }} request */
    onDialNumber: ({ phoneNumber, calleeName }) => {
      update({ request: { phoneNumber, name: calleeName } });
    },
    /** @param {{ engagementId: number, externalCallId?: string }} event */
    onCreateEngagementSucceeded: ({ engagementId }) => {
      if (state.call && state.call.engagementId === undefined) updateCall({ engagementId });
    },
    /** @param {{ callerIdMatches: { firstName?: string, lastName?: string, name?: string }[] }} event */
    onCallerIdMatchSucceeded: ({ callerIdMatches }) => {
      const names = callerIdMatches.map(
        ({ firstName, lastName, name }) => name ?? `${firstName} ${lastName}`,
      );
      updateCall({ name: names.join(' or ') });
    },
    onEndCall: () => end('COMPLETED'),
    // The SDK requires one, for everything else.
    defaultEventHandler: () => {},
  }),
});

const isAvailable = () => /** @type {HTMLInputElement} */ (document.getElementById('available')).checked;

const newId = () => crypto.randomUUID();

/** @param {string} number */
const dial = (number) => {
  const { request } = state;
  const call = {
    externalCallId: newId(),
    direction: 'OUTBOUND',
    number,
    name: request?.name,
    startedAt: Date.now(),
  };
  update({ request: undefined, call: { ...call, phase: 'ringing' } });
  sdk.outgoingCall({
    externalCallId: call.externalCallId,
    toNumber: number,
    fromNumber: ownNumber,
    callStartTime: call.startedAt,
  });
  if (ringMs < Infinity)
    setTimeout(() => state.call?.externalCallId === call.externalCallId && answer(), ringMs);
};

/** @param {string} number */
const ring = (number) => {
  if (state.call) throw new Error('The plain widget already has a call.');
  const call = {
    externalCallId: newId(),
    direction: 'INBOUND',
    number,
    name: undefined,
    startedAt: Date.now(),
  };
  update({ call: { ...call, phase: 'ringing' } });
  sdk.incomingCall({
    externalCallId: call.externalCallId,
    fromNumber: number,
    toNumber: ownNumber,
    callStartTime: call.startedAt,
  });
};

/** The call is answered: an inbound one here, an outbound one by the remote party. */
const answer = () => {
  if (state.call?.phase !== 'ringing') return;
  updateCall({ phase: 'connected', answeredAt: Date.now() });
  sdk.callAnswered({ externalCallId: state.call.externalCallId });
};

/** @param {import('@hubspot/calling-extensions-sdk').EndStatus} unanswered what it was if nobody took it */
const end = (unanswered) => {
  const { call } = state;
  if (!call || call.phase === 'ended') return;
  const endStatus = call.phase === 'connected' ? 'COMPLETED' : unanswered;
  updateCall({ phase: 'ended', endStatus, endedAt: Date.now() });
  sdk.callEnded({
    externalCallId: call.externalCallId,
    engagementId: /** @type {number} */ (call.engagementId),
    callEndStatus: endStatus,
  });
};

/** @param {string} notes */
const save = (notes) => {
  const { call } = state;
  if (!call) return;
  const inbound = call.direction === 'INBOUND';
  const status =
    { REJECTED: 'CANCELED', MISSED: 'NO_ANSWER' }[call.endStatus ?? ''] ?? call.endStatus ?? 'COMPLETED';
  sdk.callCompleted({
    externalCallId: call.externalCallId,
    ...(call.engagementId === undefined ? {} : { engagementId: call.engagementId }),
    hideWidget: false,
    engagementProperties: {
      hs_timestamp: call.startedAt,
      hs_call_title: `Call with ${call.name || call.number}`,
      hs_call_body: escapeHtml(notes),
      hs_call_direction: call.direction,
      hs_call_status: status,
      hs_call_duration: String(
        call.answeredAt === undefined ? 0 : (call.endedAt ?? Date.now()) - call.answeredAt,
      ),
      hs_call_from_number: inbound ? call.number : ownNumber,
      hs_call_to_number: inbound ? ownNumber : call.number,
    },
  });
  forgetCall();
  update({ call: undefined });
};

/**
 * @template {keyof HTMLElementEventMap} E
 * @param {string} id
 * @param {E} event
 * @param {(event: HTMLElementEventMap[E]) => void} listener
 */
const on = (id, event, listener) => document.getElementById(id)?.addEventListener(event, listener);

/** @param {string} id */
const valueOf = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value;

on('dial', 'submit', (event) => {
  event.preventDefault();
  const number = valueOf('number').trim();
  if (number !== '') dial(number);
});
on('answer', 'click', answer);
on('decline', 'click', () => end('REJECTED'));
on('end', 'click', () => end(state.call?.direction === 'OUTBOUND' ? 'CANCELED' : 'REJECTED'));
on('wrap-up', 'submit', (event) => {
  event.preventDefault();
  save(valueOf('notes'));
});
on('forget', 'click', () => {
  forgetCall();
  update({ call: undefined });
});
on('available', 'change', () => (isAvailable() ? sdk.userAvailable() : sdk.userUnavailable()));

offerPhone({
  incoming: ring,
  answer,
  hangUp: () => end(state.call?.direction === 'OUTBOUND' ? 'BUSY' : 'MISSED'),
});
render(state);
