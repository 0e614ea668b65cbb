import { createContinuity } from '../cti/continuity/continuity';
import { phonePart } from '../cti/phone/load';
import { continuityPart } from '../cti/continuity/load';
import { createPhoneBridge } from '../cti/phone/bridge';
import type { CallCompleted, HubSpotId, IncomingCall, OutgoingCall } from '../protocol/appMessages';
import { wireTypes } from '../protocol/appMessages';
import type { KeyValueStorage } from '../base/platform';
import type { Connect } from '../protocol/connection';
import { createConnection } from '../protocol/createConnection';
import type { CallerIdMatch, DialNumber, Session } from '../protocol/hostEvents';
import type { AppMessage, TransportSink } from '../protocol/transport';
import { vetMessage } from '../protocol/vetMessage';
import { createFakeStorage } from './fakeStorage';
import { createFakeWindowLinks, type FakeWindowLinks } from './fakeWindowLinks';
import { type FakeTimeline, createFakeTimeline, type TimelineEntry } from './fakeTimeline';
import { plainCopy } from './plainCopy';

/** How the fake HubSpot behaves, and what goes wrong with it. May be changed at any time. */
export interface FakeHubSpotOptions {
  /** What the handshake tells; merged over portal 1, user 2, owner 3 in a widget. */
  session?: Session | undefined;
  /** When the handshake comes, in milliseconds; `never` for a page that is silent. @default 0, a microtask later */
  handshake?: number | 'never' | undefined;
  /** The page around the app is not HubSpot but of this origin. */
  foreignOrigin?: string | undefined;
  /** The app is not in an iframe. */
  standalone?: boolean | undefined;
  /** How long HubSpot takes to answer, in milliseconds. @default 0, a microtask later */
  answerAfterMs?: number | undefined;
  /** Creating engagements fails with this message. */
  engagementFails?: string | undefined;
  /** No answer comes to a started call. */
  engagementMissing?: boolean | undefined;
  /** Updating engagements fails with this message. */
  updateFails?: string | undefined;
  /** No answer comes to a completed call. */
  confirmationMissing?: boolean | undefined;
  /** The records that an incoming call's number fits; a function is asked for each number. @default none */
  matches?: readonly CallerIdMatch[] | ((fromNumber: string) => readonly CallerIdMatch[]) | undefined;
  /** Looking up the caller fails with this message. */
  matchFails?: string | undefined;
  /** Opening records fails; HubSpot gives no reason. */
  navigationFails?: boolean | undefined;
  /** Finalizing engagements fails; HubSpot gives no reason. */
  finalizeFails?: boolean | undefined;
  /** Answers carry no `externalCallId`, as HubSpot's may not. */
  omitExternalCallId?: boolean | undefined;
  /** The deprecated ENGAGEMENT_CREATED comes besides CREATE_ENGAGEMENT_SUCCEEDED. */
  bothEngagementEvents?: boolean | undefined;
}

export interface RecordedMessage {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly direction: 'toApp' | 'fromApp';
  readonly type: string;
  readonly data: unknown;
}

/** HubSpot's side in memory: for unit tests, stories and demos, with no iframe and no network. */
export interface FakeHubSpot {
  /** For `<CallingProvider connect={hubspot.connect}>` or `createCti({ connect })`. */
  readonly connect: Connect;
  /** Everything that was said, oldest first. */
  readonly messages: readonly RecordedMessage[];
  /** The calls as they stand in HubSpot, the same in all tabs. */
  readonly timeline: readonly TimelineEntry[];
  /** The types of what the app sent, oldest first: short to assert on. */
  sentTypes: () => string[];
  /** What the app sent with this type, oldest first. */
  sent: (type: string) => unknown[];
  setOptions: (options: FakeHubSpotOptions) => void;
  /** Shakes hands now, as after `handshake: 'never'` or with another session. */
  ready: (session?: Session) => void;
  /** The user clicks a number. */
  dial: (request: string | DialNumber) => void;
  /** Another tab of the same user in the same browser, with a HubSpot page of its own. */
  openTab: (session?: Session) => FakeHubSpot;
  /** Says something on the channel between the user's windows, well-formed or not. */
  sendToWindows: (message: unknown) => void;
  /** HubSpot asks the app to hang up. */
  endCall: () => void;
  /** Any message, well-formed or not. */
  send: (type: string, data?: unknown) => void;
}

const defaultSession = {
  portalId: 1,
  userId: 2,
  ownerId: 3,
  iframeLocation: 'widget',
  usesCallingWindow: false,
  hostUrl: 'https://app.hubspot.com',
} as const satisfies Session;

const soon = (delayMs: number, run: () => void): void => {
  if (delayMs > 0) setTimeout(run, delayMs);
  else queueMicrotask(run);
};

const wireTypeOf = ({ method, payload }: AppMessage): string =>
  method === 'sendMessage' ? payload.type : wireTypes[method];

const dataOf = ({ method, payload }: AppMessage): unknown =>
  method === 'sendMessage' ? payload.data : payload;

/** A HubSpot in memory that answers as the real one is documented to, or fails as its options say. */
export const createFakeHubSpot = (options: FakeHubSpotOptions = {}): FakeHubSpot => {
  // Nothing is fetched in a test: what a page waits a moment for is there at once.
  continuityPart.provide(createContinuity);
  phonePart.provide(createPhoneBridge);
  return createTab(options, {
    links: createFakeWindowLinks(),
    storage: createFakeStorage(),
    timeline: createFakeTimeline(),
  });
};

/** What the tabs of one browser have in common. */
interface FakeBrowser {
  readonly links: FakeWindowLinks;
  readonly storage: KeyValueStorage;
  readonly timeline: FakeTimeline;
}

const createTab = (initialOptions: FakeHubSpotOptions, browser: FakeBrowser): FakeHubSpot => {
  let options = initialOptions;
  const messages: RecordedMessage[] = [];
  const sinks = new Set<TransportSink>();
  const { timeline } = browser;
  /** Each page has its own, as what it keeps by them is not another's. */
  const links = { ...browser.links };

  const record = (direction: RecordedMessage['direction'], type: string, data: unknown): void => {
    messages.push({ at: Date.now(), direction, type, data });
  };

  const send = (type: string, data?: unknown): void => {
    record('toApp', type, data);
    const raw = { type, data, messageId: `fake_${String(messages.length)}` };
    // The same door as in front of the real one.
    const result = vetMessage(
      { data: raw, origin: defaultSession.hostUrl, source: null },
      { source: null, isTrusted: () => true },
    );
    for (const sink of [...sinks]) {
      if ('problem' in result) sink.onProblem(result.problem);
      else sink.onMessage(result.vetted);
    }
  };

  const answer = (type: string, data: object): void => {
    soon(options.answerAfterMs ?? 0, () => {
      send(type, data);
    });
  };

  const reference = (externalCallId: string): object =>
    options.omitExternalCallId ? {} : { externalCallId };
  const failure = (message: string): object => ({ error: { message } });

  const onStart = (direction: 'INBOUND' | 'OUTBOUND', call: OutgoingCall | IncomingCall): void => {
    if (call.createEngagement === false || options.engagementMissing) return;
    if (options.engagementFails !== undefined) {
      answer('CREATE_ENGAGEMENT_FAILED', {
        ...failure(options.engagementFails),
        ...reference(call.externalCallId),
      });
      return;
    }
    const created = {
      engagementId: timeline.start(direction, call, sinks),
      ...reference(call.externalCallId),
    };
    answer('CREATE_ENGAGEMENT_SUCCEEDED', created);
    if (options.bothEngagementEvents) answer('ENGAGEMENT_CREATED', { engagementId: created.engagementId });
  };

  const onIncoming = (call: IncomingCall): void => {
    onStart('INBOUND', call);
    const { matches = [] } = options;
    if (options.matchFails !== undefined) answer('CALLER_ID_MATCH_FAILED', failure(options.matchFails));
    else
      answer('CALLER_ID_MATCH_SUCCEEDED', {
        callerIdMatches: typeof matches === 'function' ? matches(call.fromNumber) : matches,
        ...reference(call.externalCallId),
      });
  };

  const onCompleted = (call: CallCompleted): void => {
    if (!call.engagementProperties || options.confirmationMissing) return;
    if (options.updateFails !== undefined) {
      answer('UPDATE_ENGAGEMENT_FAILED', {
        ...failure(options.updateFails),
        ...reference(call.externalCallId),
      });
      return;
    }
    const engagementId: HubSpotId | undefined = timeline.complete(call);
    if (engagementId !== undefined)
      answer('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId, ...reference(call.externalCallId) });
  };

  const onAppMessage = (sent: AppMessage): void => {
    // As on its way to another window: what is no plain data does not get through, and later changes do not show.
    const message = plainCopy(sent);
    record('fromApp', wireTypeOf(message), dataOf(message));
    switch (message.method) {
      case 'outgoingCall':
        onStart('OUTBOUND', message.payload);
        return;
      case 'incomingCall':
        onIncoming(message.payload);
        return;
      case 'callEnded':
        timeline.end(message.payload);
        return;
      case 'callCompleted':
        onCompleted(message.payload);
        return;
      case 'navigateToRecord':
        if (options.navigationFails) {
          const { engagementId, objectCoordinates } = message.payload;
          answer('NAVIGATE_TO_RECORD_FAILED', { engagementId, objectCoordinates });
        }
        return;
      case 'finalizeEngagement':
      case 'publishToChannel': {
        const type = message.method === 'finalizeEngagement' ? 'FINALIZE_ENGAGEMENT' : 'PUBLISH_TO_CHANNEL';
        answer(`${type}_${options.finalizeFails ? 'FAILED' : 'SUCCEEDED'}`, message.payload);
        return;
      }
      default:
        return;
    }
  };

  const ready = (session: Session = {}): void => {
    const told = { ...defaultSession, ...options.session, ...session };
    record('toApp', 'SYNC', told);
    for (const sink of [...sinks]) sink.onReady(told);
  };

  const connect: Connect = (connectOptions) =>
    createConnection(
      (sink) => {
        if (options.standalone) return null;
        sinks.add(sink);
        const { foreignOrigin, handshake = 0 } = options;
        if (foreignOrigin !== undefined) {
          soon(0, () => {
            sink.onProblem({
              reason: 'untrusted-origin',
              message: `Refused a message from ${foreignOrigin}, which is not HubSpot. If that page may embed this app, name its origin in trustedOrigins.`,
              origin: foreignOrigin,
            });
          });
        } else if (handshake !== 'never') {
          soon(handshake, () => {
            if (sinks.has(sink)) ready();
          });
        }
        return {
          send: onAppMessage,
          close: () => {
            sinks.delete(sink);
          },
        };
      },
      { ...connectOptions, links, storage: browser.storage },
    );

  const ofApp = (): RecordedMessage[] => messages.filter(({ direction }) => direction === 'fromApp');

  return {
    connect,
    messages,
    timeline: timeline.entries,
    sentTypes: () => ofApp().map(({ type }) => type),
    sent: (type) =>
      ofApp()
        .filter((message) => message.type === type)
        .map(({ data }) => data),
    setOptions: (next) => {
      options = { ...options, ...next };
    },
    ready,
    dial: (request) => {
      send('DIAL_NUMBER', typeof request === 'string' ? { phoneNumber: request } : request);
    },
    openTab: (session = {}) =>
      createTab({ ...options, session: { ...options.session, ...session } }, browser),
    sendToWindows: browser.links.say,
    endCall: () => {
      send('END_CALL', {});
    },
    send,
  };
};
