import type { CallerIdMatch, Session } from '../../protocol/hostEvents';
import type { HubSpotFailure } from '../hubspot/options';
import type { FakeRecord } from './records';

/**
 * Fields of the handshake. `undefined` leaves out one that a fake HubSpot would say: with `engagementId: undefined` it says nothing
 * of the call that is under way.
 */
export type FakeSession = { [K in keyof Session]?: Session[K] | undefined };

/** What a fake HubSpot is like, and what goes wrong with it. `hubspot.setOptions` changes it at any time. */
export interface FakeHubSpotOptions {
  /** What the handshake says. @default portal 1, user 2, owner 3, in a widget; your fields replace these */
  session?: FakeSession | undefined;
  /** When the handshake comes, in milliseconds; `never` for a page that stays silent. @default 0, a microtask later */
  handshake?: number | 'never' | undefined;
  /** The page around the app has this origin, which is not HubSpot's. @default HubSpot's own */
  foreignOrigin?: string | undefined;
  /** The app is not in an iframe. @default false */
  standalone?: boolean | undefined;
  /** How long HubSpot takes to answer, in milliseconds. @default 0, a microtask later */
  answerAfterMs?: number | undefined;
  /** Creating engagements fails. @default it succeeds */
  engagementFails?: HubSpotFailure | undefined;
  /** A started call gets no answer. @default false */
  engagementMissing?: boolean | undefined;
  /** Updating engagements fails. @default it succeeds */
  updateFails?: HubSpotFailure | undefined;
  /** A completed call is saved, and gets no answer. @default false */
  confirmationMissing?: boolean | undefined;
  /** The account's records: found by their numbers, and opened by NAVIGATE_TO_RECORD. @default none */
  records?: readonly FakeRecord[] | undefined;
  /**
   * Who an incoming call's number belongs to; a function is asked for each number.
   * @default the contacts and companies in `records` with that number
   */
  matches?: readonly CallerIdMatch[] | ((fromNumber: string) => readonly CallerIdMatch[]) | undefined;
  /** Looking up the caller fails. @default it succeeds */
  matchFails?: HubSpotFailure | undefined;
  /** Opening records fails; HubSpot gives no reason. @default only for records that HubSpot does not know */
  navigationFails?: HubSpotFailure | undefined;
  /** Finalizing engagements fails; HubSpot gives no reason. @default only for unknown engagements */
  finalizeFails?: HubSpotFailure | undefined;
  /**
   * The app's setting of that name. Without it HubSpot ignores INCOMING_CALL.
   * @default true
   */
  supportsInboundCalling?: boolean | undefined;
  /** CREATE_ENGAGEMENT_* carry no `externalCallId`, as HubSpot's may not. @default false */
  omitExternalCallId?: boolean | undefined;
  /** The deprecated ENGAGEMENT_CREATED comes after CREATE_ENGAGEMENT_SUCCEEDED. @default false */
  bothEngagementEvents?: boolean | undefined;
  /** Dial requests for one of `records` carry the record's name and company, which not every account sends. @default false */
  namesInDialRequests?: boolean | undefined;
  /** The clock: milliseconds since the epoch, or a function that returns them. @default Date.now */
  now?: number | (() => number) | undefined;
}
