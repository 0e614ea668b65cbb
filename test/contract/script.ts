import type { TimelineEntry } from 'react-hubspot-calling/testing';
import {
  anInboundCall,
  anOutboundCall,
  failures,
  sparseAnswers,
  theUser,
  unansweredCalls,
} from './callScripts';
import { anotherUser, badMessages, otherMessages } from './otherScripts';
import { aCallEndsOnce, thePanel, unavailable, whatHubSpotDoesNotKnow } from './simulatedScripts';
import type { Step } from './steps';

/** A call as HubSpot must have it in the end, by its `externalCallId`; `null` if it must have none. */
type Expected = Partial<TimelineEntry> | null;

/** A script, and what HubSpot's own sources say of it. */
export interface Script {
  readonly name: string;
  /** Where the expected values come from: never the engine under test. */
  readonly source: string;
  readonly steps: readonly Step[];
  /** What a simulated HubSpot has on its timeline afterwards. */
  readonly timeline?: Readonly<Record<string, Expected>>;
}

/** What users, apps and HubSpots do to each other, in the order of a day. The sources are HubSpot's guide and the SDK 0.9.7. */
export const scripts: readonly Script[] = [
  {
    name: 'the user logs in and out, and is available or not',
    source: 'Guide: "Send messages to HubSpot", userLoggedIn, userLoggedOut, userAvailable, userUnavailable',
    steps: theUser,
  },
  {
    name: 'a call that goes out is created, ends once and is completed once',
    source:
      'Guide: "Using the calling SDK", events of an outbound call; CREATE_ENGAGEMENT and UPDATE_ENGAGEMENT',
    steps: anOutboundCall,
    timeline: {
      out: {
        direction: 'OUTBOUND',
        endStatus: 'COMPLETED',
        completed: true,
        completions: 1,
        status: 'COMPLETED',
      },
    },
  },
  {
    name: 'calls that nobody answers are completed without a person',
    source: 'SDK 0.9.7 types: EndStatus; issue #46 of the SDK: a call that is not completed stays as a ghost',
    steps: unansweredCalls,
    timeline: {
      busy: { endStatus: 'BUSY', completions: 1, ghost: false },
      missed: { endStatus: 'MISSED', completions: 1, ghost: false, direction: 'INBOUND' },
    },
  },
  {
    name: 'a call that comes in is created and its caller looked up, in any order',
    source:
      'Guide: inbound calling, CALLER_ID_MATCH; SDK 0.9.7: CALL_TRANSFERRED since 0.9.6, FINALIZE_ENGAGEMENT since 0.9.4',
    steps: anInboundCall,
    timeline: {
      in: { completions: 1, finalized: true },
      'passed-on': { status: 'TRANSFERRED', completed: false, ghost: false },
    },
  },
  {
    name: 'what HubSpot refuses it answers with a failure',
    source: 'Guide: "Receive messages from HubSpot", …_FAILED: { error: { message } }',
    steps: failures,
    timeline: { unlogged: null, refused: { completions: 1 } },
  },
  {
    name: 'answers may name the engagement alone, and come twice',
    source:
      'SDK 0.9.7: CREATE_ENGAGEMENT_SUCCEEDED { engagementId }; ENGAGEMENT_CREATED is deprecated and still sent',
    steps: sparseAnswers,
    timeline: { nameless: { completions: 1 }, 'own-record': null },
  },
  {
    name: 'all other messages cross in both directions',
    source: 'SDK 0.9.7: the methods of CallingExtensions and the handlers of its options',
    steps: otherMessages,
  },
  {
    name: 'malformed messages change nothing',
    source: 'Seen by running the published SDK 0.9.7',
    steps: badMessages,
  },
  {
    name: 'another user shakes hands, and the app introduces itself again',
    source: 'SDK 0.9.7: SYNC; the app answers and sends INITIALIZED',
    steps: anotherUser,
  },
  {
    name: 'a completion hides the panel, and an incoming call shows it',
    source: 'Guide: callCompleted, hideWidget (default true); VISIBILITY_CHANGED { isMinimized, isHidden }',
    steps: thePanel,
    timeline: { hides: { completions: 1 }, shows: { completions: 1, endStatus: 'MISSED' } },
  },
  {
    name: 'an incoming call of an unavailable user is ignored',
    source: 'Guide: inbound calling needs a user who is logged in and available (userAvailable)',
    steps: unavailable,
    timeline: { ignored: null },
  },
  {
    name: 'what HubSpot does not know it cannot complete, finalize or open',
    source:
      'Guide: UPDATE_ENGAGEMENT_FAILED, NAVIGATE_TO_RECORD_FAILED; SDK 0.9.7: FINALIZE_ENGAGEMENT_FAILED, SET_WIDGET_URL_FAILED',
    steps: whatHubSpotDoesNotKnow,
    timeline: { nobody: null },
  },
  {
    name: 'a call ends once: the first end status counts',
    source: 'Guide: callEnded, after which HubSpot lets the user leave the page',
    steps: aCallEndsOnce,
    timeline: { 'ends-once': { endStatus: 'BUSY' } },
  },
];
