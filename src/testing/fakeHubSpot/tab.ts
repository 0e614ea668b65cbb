import type { KeyValueStorage } from '../../base/platform';
import { present } from '../../base/present';
import { isText, readBoolean, readFields } from '../../base/read';
import { wireTypes } from '../../protocol/appMessages';
import type { Session, Visibility } from '../../protocol/hostEvents';
import type { AppMessage } from '../../protocol/appMessages';
import type { TimelineEntry } from '../hubspot/calls';
import { dialRecord, requestDial } from '../hubspot/dial';
import { engagementSaid } from '../hubspot/engagement';
import { matchRecords } from '../hubspot/records/matchRecords';
import type { HubSpotServer, PageEffect } from '../hubspot/server';
import { changeVisibility } from '../hubspot/visibility';
import { engagementUnderWay } from '../hubspot/world';
import { engineOptionsOf } from './engineOptions';
import { createFakeStorage } from './fakeStorage';
import { checkOptions, checkSession } from './checkOptions';
import type { FakeHubSpot, RecordedMessage } from './fakeHubSpot';
import type { FakeWindowLinks } from './fakeWindowLinks';
import type { KnownRecords } from './knownRecords';
import type { FakeHubSpotOptions, FakeSession } from './options';
import { createFakePage } from './page';
import { plainCopy } from './plainCopy';
import { toCrmRecord } from './records';
import { soon } from './soon';

export const defaultSession = {
  portalId: 1,
  userId: 2,
  ownerId: 3,
  iframeLocation: 'widget',
  usesCallingWindow: false,
  hostUrl: 'https://app.hubspot.com',
} as const satisfies Session;

/** What the tabs of one browser have in common. */
export interface FakeBrowser {
  readonly server: HubSpotServer;
  readonly known: KnownRecords;
  readonly now: () => number;
  readonly links: FakeWindowLinks;
  readonly storage: KeyValueStorage;
  readonly timeline: readonly TimelineEntry[];
  /** The open tabs, oldest first. */
  readonly tabs: FakeHubSpot[];
}

const wireTypeOf = ({ method, payload }: AppMessage): string =>
  method === 'sendMessage' ? payload.type : wireTypes[method];

const dataOf = ({ method, payload }: AppMessage): unknown =>
  method === 'sendMessage' ? payload.data : payload;

export const createTab = (initialOptions: FakeHubSpotOptions, browser: FakeBrowser): FakeHubSpot => {
  const { server, known, now, links, storage, timeline, tabs } = browser;
  const id = `tab-${String(tabs.length + 1)}`;
  let options = initialOptions;
  let visibility: Visibility = { isMinimized: false, isHidden: false };
  const alerts: string[] = [];
  let isClosed = false;
  /** HubSpot's answers come after what the app is doing, never in the middle of it. */
  let isReceiving = false;
  const messages: RecordedMessage[] = [];
  const waiting = new Set<() => void>();

  const record = (message: Omit<RecordedMessage, 'at'>): void => {
    messages.push({ at: now(), ...message });
  };

  /** A message to an app that is not there is lost, as in a page that loads. */
  const post = (type: string, data?: unknown): void => {
    if (!page.isOpen()) return;
    record({ direction: 'toApp', type, data });
    known.note(data);
    page.send({ type, data, messageId: `fake_${String(messages.length)}` });
  };

  const setVisibility = (change: Partial<Visibility>): void => {
    const next = changeVisibility(visibility, change);
    if (!next) return;
    visibility = next;
    post('VISIBILITY_CHANGED', next);
  };

  const perform = (effect: PageEffect): void => {
    if (isReceiving) {
      const cancel = soon(effect.do === 'send' ? (options.answerAfterMs ?? 0) : 0, () => {
        waiting.delete(cancel);
        perform(effect);
      });
      waiting.add(cancel);
      return;
    }
    if (effect.do === 'send') post(effect.type, effect.data);
    else if (effect.do === 'show') setVisibility({ isMinimized: false, isHidden: false });
    else if (effect.do === 'hide') setVisibility({ isHidden: true });
    else if (effect.do === 'alert') alerts.push(effect.message);
  };

  const shakeHands = (session: FakeSession = {}): void => {
    checkSession(session);
    const others = server.pageIds().filter((each) => each !== id);
    const engagementId = engagementUnderWay(server.account(), others);
    const said: Session = present({ ...defaultSession, engagementId, ...options.session, ...session });
    record({ direction: 'toApp', type: 'SYNC', data: said });
    page.shakeHands(said);
  };

  const page = createFakePage({
    options: () => options,
    links,
    storage,
    tabStorage: createFakeStorage(),
    onConnected: shakeHands,
    onAppMessage: (sent) => {
      // A window gets a copy: what is not plain data does not arrive, and later changes do not show.
      const message = plainCopy(sent);
      const [type, data] = [wireTypeOf(message), dataOf(message)];
      isReceiving = true;
      try {
        const note = server.receive(id, type, data);
        record({ direction: 'fromApp', type, data, ...(note !== undefined && { note }) });
      } finally {
        isReceiving = false;
      }
    },
    onGone: () => {
      server.unload(id);
    },
  });

  /** @throws an Error if an app can never hear HubSpot */
  const needPlaceForApp = (what: string): void => {
    const why = isClosed
      ? 'it is closed'
      : options.standalone
        ? 'with `standalone` the app is not inside HubSpot'
        : options.foreignOrigin !== undefined
          ? 'with `foreignOrigin` the page around the app is not HubSpot'
          : undefined;
    if (why !== undefined) throw new Error(`This fake HubSpot cannot ${what}: ${why}.`);
  };

  /** @throws an Error if no app gets what HubSpot sends */
  const needApp = (what: string): void => {
    needPlaceForApp(`send ${what}`);
    if (page.isOpen()) return;
    throw new Error(`${what} reaches no app: none is connected to this fake HubSpot. Render the app first.`);
  };

  const ofApp = (): RecordedMessage[] => messages.filter(({ direction }) => direction === 'fromApp');

  const tab: FakeHubSpot = {
    connect: page.connect,
    messages,
    timeline,
    alerts,
    get visibility() {
      return visibility;
    },
    sentTypes: () => ofApp().map(({ type }) => type),
    sent: (type: string) =>
      ofApp()
        .filter((message) => message.type === type)
        .map(({ data }) => data as never),
    setOptions: (next) => {
      checkOptions(next);
      options = { ...options, ...next };
      server.setOptions(engineOptionsOf(next, server.account().options));
      if ('records' in next) server.setRecords((next.records ?? []).map(toCrmRecord));
    },
    ready: (session) => {
      needPlaceForApp('shake hands');
      shakeHands(session);
    },
    dial: (request) => {
      needPlaceForApp('dial');
      const phoneNumber = typeof request === 'string' ? request : readFields(request)['phoneNumber'];
      if (!isText(phoneNumber) || phoneNumber.trim() === '')
        throw new Error('dial() needs a number. send() sends anything.');
      server.actWhereCallsAre(id, (world) => {
        if (typeof request !== 'string') return requestDial(world, { ...request });
        const [found] = matchRecords(world.records, request);
        return found
          ? dialRecord(world, found.id, request, { now: now() })
          : requestDial(world, { phoneNumber: request });
      });
    },
    endCall: () => {
      needApp('END_CALL');
      post('END_CALL', {});
    },
    setVisibility,
    send: (type, data) => {
      needApp(type);
      server.act(id, (world) => engagementSaid(world, type, readFields(data)));
      if (type === 'VISIBILITY_CHANGED') {
        const { isMinimized, isHidden } = readFields(data);
        visibility = {
          isMinimized: readBoolean(isMinimized) ?? visibility.isMinimized,
          isHidden: readBoolean(isHidden) ?? visibility.isHidden,
        };
      }
      post(type, data);
    },
    openTab: (session = {}) => {
      checkSession(session);
      return createTab({ ...options, session: { ...options.session, ...session } }, browser);
    },
    sendToWindows: links.say,
    reload: page.end,
    freeze: page.freeze,
    thaw: page.thaw,
    unload: page.unload,
    close: () => {
      if (isClosed) return;
      isClosed = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
      page.end();
      server.close(id);
      if (tabs[0] !== tab) return;
      for (const other of tabs) other.close();
      server.stop();
    },
  };
  tabs.push(tab);
  server.open({
    id,
    get place() {
      return options.session?.iframeLocation === 'window' ? ('window' as const) : ('page' as const);
    },
    perform,
  });
  return tab;
};
