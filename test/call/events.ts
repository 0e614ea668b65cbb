import type { CallEvent } from '../../src/call/reduce';

const contact = {
  callerIdType: 'CONTACT',
  objectCoordinates: { portalId: 1, objectId: 51, objectTypeId: '0-1' },
} as const;

/** One event of each kind, and of `saving` and `saved` one for each way. */
export const events = {
  ringing: { type: 'ringing' },
  answered: { type: 'answered', at: 1_040_000 },
  mediaChanged: { type: 'mediaChanged', muted: true, held: { local: true, remote: false } },
  digitsSent: { type: 'digitsSent', digits: '3#' },
  ended: { type: 'ended', at: 1_100_000, status: 'COMPLETED', detail: '200 OK' },
  transferredWhileRinging: { type: 'transferredWhileRinging', at: 1_050_000 },
  engagementCreated: { type: 'engagementCreated', id: 1001 },
  engagementFailed: { type: 'engagementFailed', message: 'No seat.' },
  matched: { type: 'matched', matches: [contact] },
  partyKnown: { type: 'partyKnown', party: { company: 'Engines' } },
  drafted: { type: 'drafted', draft: { notes: 'Likes tea.' } },
  phoneKnown: { type: 'phoneKnown', phoneId: 'phone-2' },
  'saving, waits for the engagement': { type: 'saving', waitsFor: 'engagement' },
  'saving, waits for HubSpot': { type: 'saving', waitsFor: 'confirmation' },
  'saved, unconfirmed': { type: 'saved', confirmed: false },
  'saved, confirmed': { type: 'saved', confirmed: true },
  saveFailed: { type: 'saveFailed', failure: { reason: 'unconfirmed', canRetry: false } },
} as const satisfies Record<string, CallEvent>;
