import type { Call, Session } from 'react-hubspot-calling/core';
import type { FakeHubSpot } from 'react-hubspot-calling/testing';
import type { Page } from './page';

/** What stays the same throughout a run. */
export interface WorldOptions {
  /** Whether the library drives a phone; else the app reports its own phone's calls. */
  hasPhone: boolean;
  /** How long what drives the phone takes to be fetched, in milliseconds. */
  phonePartTakesMs: number;
  /** Whether calls outlive their page, or the service refuses to let the next page take them back. */
  callsSurvive: 'no' | 'yes' | 'refused';
  usesCallingWindow: boolean;
  /** The windows do not work as one, but each with its own calls. */
  areAlone: boolean;
  /** HubSpot's answers do not say which call they mean. */
  omitExternalCallId: boolean;
  bothEngagementEvents: boolean;
  /** HubSpot does not shake hands until somebody makes it. */
  isSilentAtFirst: boolean;
  createEngagement: boolean;
  hideWidget: boolean;
  /** HubSpot removes the iframe when a completed call hides the widget. */
  unmounts: boolean;
  autoDial: boolean;
  /** How many users HubSpot has in this browser. */
  users: number;
  callWaiting: boolean;
}

/** A call as its app knew it when it began. */
export interface KnownCall {
  /** What everything written about the call names. */
  readonly index: number;
  readonly id: string;
  readonly externalCallId: string;
  readonly direction: Call['direction'];
  readonly number: string;
  readonly startedAt: number;
  /** Where it began. */
  readonly page: Page | undefined;
  /** Whose it is; `undefined` until HubSpot has said who the user is. */
  user: number | undefined;
  /** The user that HubSpot last named in its tab before it began: where its page goes before the handshake, it is theirs. */
  readonly lastUser: number | undefined;
  /** It began before HubSpot had said who the user is. */
  readonly isUnheard: boolean;
  /** Users were asked whose it is. */
  isAsked: boolean;
  /** The pages that HubSpot handed over while it was live: it goes on there. */
  readonly staysOn: Set<Page>;
  /** The pages that have left it with its user. */
  readonly leftBy: Set<Page>;
  /** Storage failed, or the user logged out, while it was open: a page that goes may lose it. */
  isFragile: boolean;
  /** Nothing has settled since it began: its page may not yet know whether others are there. */
  isNew: boolean;
  /** Its provider, or its user, has just gone, and the next has not taken it up. */
  isLeft: boolean;
  /** The clock was set while it was open: what pages have noted of it is of another time. */
  sawJump: boolean;
  /** A page went while it was open. */
  sawLoss: boolean;
  /** Its page went before the windows knew each other, or stayed away for too long. */
  isUnkept: boolean;
  /** It was transferred while it rang. */
  isPassedOn: boolean;
  /** HubSpot has named its engagement to a page that showed it. */
  isNamed: boolean;
  /** When it was answered. */
  answeredAt: number | undefined;
  /** Its recording, as an app has given it. */
  recording: Recording | undefined;
  /** How it ended after all, as an app has said afterwards. */
  correction: string | undefined;
}

/** The address of a recording, and when a page has taken it. */
export interface Recording {
  readonly url: string;
  readonly page: Page;
  readonly at: number;
}

export interface Tab {
  readonly index: number;
  readonly hubspot: FakeHubSpot;
  readonly session: Session;
  /** The page around the app is not HubSpot's. */
  readonly isForeign: boolean;
  page: Page | undefined;
  /** Who uses HubSpot in it. */
  user: number;
  /** The user that HubSpot has named last to an app in it. */
  heardUser: number | undefined;
  /** Its page has said INITIALIZED: it knows the others, and keeps its calls. */
  isIntroduced: boolean;
  /** A page in it has got the phone since the windows were looked at last. */
  hasOwned?: boolean;
  /** An app has gone from it. */
  wasLost: boolean;
}
