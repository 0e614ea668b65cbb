import type { Cti, CtiActions, CtiOptions, HostHandlers, Session } from 'react-hubspot-calling/core';
import type { FakeHubSpotOptions, SimulatedCall } from 'react-hubspot-calling/testing';

/** Something that one side saw. */
export type Seen = readonly [name: string, data: unknown];

/** Where the script is played: an app, and a HubSpot around it. */
export interface Stage {
  readonly actions: CtiActions;
  readonly getState: Cti['getSnapshot'];
  /** What the app saw: states of its connection, events, complaints. */
  readonly appSaw: readonly Seen[];
  /** What HubSpot saw: the app's messages. */
  readonly hubspotSaw: () => Seen[];
  /** The calls that HubSpot has an engagement of, oldest first; a HubSpot that is not simulated has none. */
  readonly timeline?: () => readonly SimulatedCall[];
  /** What is wrong with the envelopes of the app's messages, and where they went. */
  readonly wireFaults?: () => string[];
  /** HubSpot sends something unprompted. */
  say: (type: string, data?: unknown) => void;
  /** HubSpot answers as it is documented to; a simulated one does so by itself. */
  answer: (type: string, data?: unknown) => void;
  /** How a simulated HubSpot behaves from now on. */
  behave: (options: FakeHubSpotOptions) => void;
  /** HubSpot shakes hands again. */
  handshake: (session: Session) => Promise<void>;
  /** All that is under way has arrived on both sides. */
  settle: () => Promise<void>;
  close: () => void;
}

export const session: Session = {
  portalId: 1,
  userId: 2,
  ownerId: 3,
  iframeLocation: 'widget',
  usesCallingWindow: false,
};

/** The records that the scripts open. */
export const accountRecords = [
  { id: 51, objectTypeId: '0-1', name: 'Ada Lovelace' },
  { id: 61, objectTypeId: '0-2', name: 'Analytical Engines' },
] as const;

const everyHandler: Record<keyof HostHandlers, true> = {
  onReady: true,
  onDialNumber: true,
  onCreateEngagementSucceeded: true,
  onCreateEngagementFailed: true,
  onEngagementCreated: true,
  onUpdateEngagementSucceeded: true,
  onUpdateEngagementFailed: true,
  onCallerIdMatchSucceeded: true,
  onCallerIdMatchFailed: true,
  onNavigateToRecordFailed: true,
  onFinalizeEngagementSucceeded: true,
  onFinalizeEngagementFailed: true,
  onPublishToChannelSucceeded: true,
  onPublishToChannelFailed: true,
  onVisibilityChanged: true,
  onEndCall: true,
  onSetCallState: true,
  onInitiateCallIdSucceeded: true,
  onInitiateCallIdFailed: true,
  onSetWidgetUrlFailed: true,
  onFailed: true,
  defaultEventHandler: true,
};

/** Passes on what the app sees; what only differs by where it comes from is left out. */
export const observe = (saw: (...seen: Seen) => void): CtiOptions => {
  const handlers = Object.keys(everyHandler).map((name) => [
    name,
    (data: unknown, raw?: { type: string; data?: unknown }) => {
      saw(name, raw ? { data, raw: { type: raw.type, data: raw.data } } : data);
    },
  ]);
  return {
    ...(Object.fromEntries(handlers) as CtiOptions),
    onProtocolError: ({ reason, type }) => {
      saw('onProtocolError', { reason, type });
    },
    fromNumbers: ['+16175550100'],
    windows: false,
    storage: 'none',
  };
};
