import type { AccountLine } from './account/connectAccount';
import type { PageEffect } from '../../src/testing/hubspot/server';
import type { ToPage } from './account/wire';
import type { HubSpotApi, PageUser } from './api';
import { createApi } from './createApi';
import { clamp, sizeLimits, type Config } from './config';
import { appUnloaded } from '../../src/testing/hubspot/presence';
import { hostingRefusal } from '../../src/testing/hubspot/hosting';
import { engagementUnderWay, findRecord, portal } from '../../src/testing/hubspot/world';
import { HostFrame } from './frame';
import { createOtherPhone, noPhone, type OtherPhoneControl } from './otherPhone/otherPhone';
import { recordHash } from './route';
import { followServer, forgetServerState, noServerState } from './recordings/serverState';
import { probeStorage } from './probeStorage';
import { createSilenceWatch } from './silence';
import { createStore, type HostState, type Store } from './state';
import type { Workings } from './workings';

/** Messages kept for the inspector. */
const messageLimit = 5_000;

/** The simulated HubSpot behind the page: the account, the iframe, and the messages between them. */
export interface Simulator extends Pick<Store, 'get' | 'subscribe'> {
  readonly api: HubSpotApi;
  /** Puts the iframe into the element. Returns a function that removes it. */
  readonly mount: (hostElementSelector: string) => () => void;
  readonly dismissAlert: (id: number) => void;
  /** The session of a call of the other phone, if this page has that phone. */
  readonly phoneSessionOf: OtherPhoneControl['sessionOf'];
}

const viewOf = (
  records: Config['records'],
  { account, page, id, pages }: AccountLine['state'],
): Pick<HostState, 'world' | 'page' | 'pages'> | undefined => {
  const own = pages.find((each) => each.id === id);
  return own && { world: { portal, records, ...account, ...page }, page: own, pages };
};

const initialState = (config: Config, { state }: AccountLine): HostState => ({
  world: { portal, records: config.records, ...state.account, ...state.page },
  page: { id: state.id, name: '', place: config.place },
  pages: [],
  ...viewOf(config.records, state),
  deployedUrl: config.deployedUrl,
  link: 'loading',
  silence: undefined,
  storageDenied: false,
  panel: { isMinimized: false, isHidden: false, width: config.width, height: config.height },
  server: noServerState,
  messages: [],
  alerts: [],
  phone: noPhone,
});

export const createSimulator = (config: Config, line: AccountLine): Simulator => {
  const store = createStore(initialState(config, line));
  const { post } = line;
  let frame: HostFrame | undefined;
  let mountPoint: string | undefined;
  let alertId = 0;
  /** Another user than the account's, if HubSpot has handed this page over. */
  let user: PageUser = {};

  const resize = (size: { width?: number; height?: number }): void => {
    const { panel } = store.get();
    const width = clamp(size.width ?? panel.width, sizeLimits.width);
    const height = clamp(size.height ?? panel.height, sizeLimits.height);
    frame?.updateIFrameSize({ width, height });
    store.set({ panel: { ...panel, width, height } });
  };

  const alert = (text: string): void => {
    alertId += 1;
    store.set({ alerts: [...store.get().alerts, { id: alertId, text }] });
  };

  const run = (effect: PageEffect): void => {
    switch (effect.do) {
      case 'send':
        frame?.post(effect.type, effect.data);
        break;
      case 'navigate':
        openRecord(effect.recordId, effect.newTab);
        break;
      case 'resize':
        resize(effect);
        break;
      case 'hide':
        api.setVisibility({ isHidden: true });
        if (store.get().world.options.removesHiddenWidget) removeFrame();
        break;
      case 'show':
        api.setVisibility({ isHidden: false, isMinimized: false });
        break;
      case 'alert':
        alert(effect.message);
        break;
      case 'widgetUrl':
        frame?.moveTo(effect.url);
        break;
    }
  };

  const onAccount = (message: ToPage): void => {
    switch (message.kind) {
      case 'state':
        store.set(viewOf(config.records, message) ?? {});
        hostFrame();
        break;
      case 'effect':
        run(message.effect);
        break;
      case 'message':
        store.set({ messages: [...store.get().messages.slice(1 - messageLimit), message.message] });
        break;
      case 'messagesCleared':
        store.set({ messages: [] });
        break;
      case 'reset':
        store.set({ alerts: [], messages: [] });
        reloadFrame('replace');
    }
  };

  const silence = createSilenceWatch(config.widgetUrl, (causes) => store.set({ silence: causes }));

  const handshakeDelay = (): number => {
    const { handshake, handshakeDelayMs } = store.get().world.options;
    return handshake ? handshakeDelayMs : Infinity;
  };

  const unload = (link: HostState['link']): void => {
    silence.stop();
    store.set({ link, silence: undefined, world: appUnloaded(store.get().world) });
    post({ kind: 'unloaded' });
  };

  const createFrame = (hostElementSelector: string): HostFrame => {
    const { width, height } = store.get().panel;
    return new HostFrame({
      src: config.widgetUrl,
      width,
      height,
      hostElementSelector,
      session: () => {
        const { world, page, pages } = store.get();
        const { iframeLocation, usesCallingWindow } = world.options;
        const others = pages.map(({ id }) => id).filter((id) => id !== page.id);
        const engagementId = engagementUnderWay(world, others);
        return {
          ...portal,
          ...user,
          iframeLocation: page.place === 'window' ? 'window' : iframeLocation,
          usesCallingWindow,
          ...(engagementId === undefined ? {} : { engagementId }),
        };
      },
      handshakeDelayMs: handshakeDelay,
      onLoad: () => {
        unload('handshake');
        silence.start(handshakeDelay());
      },
      onHandshake: (answered) => {
        if (answered) silence.stop();
        store.set(answered ? { link: 'answered', silence: undefined } : { link: 'failed' });
      },
      onMessage: (message) => post({ kind: 'app', ...message }),
      onSent: (message) => post({ kind: 'sent', ...message }),
    });
  };

  const reloadFrame: Workings['reloadFrame'] = (kind) => {
    otherPhone.disconnect();
    unload('loading');
    if (kind === 'reload' && frame?.reload()) return;
    frame?.remove();
    frame = undefined;
    hostFrame();
  };

  const removeFrame = (): void => {
    frame?.remove();
    frame = undefined;
    otherPhone.disconnect();
    unload('loading');
  };

  /** Loads the app into the panel if HubSpot permits it, and removes it if not. */
  const hostFrame = (): void => {
    const { world, deployedUrl, panel } = store.get();
    const isRefused = hostingRefusal(world.options, deployedUrl) !== undefined;
    const isRemoved = panel.isHidden && world.options.removesHiddenWidget;
    if (frame && isRefused) removeFrame();
    else if (!frame && !isRefused && !isRemoved && mountPoint !== undefined) frame = createFrame(mountPoint);
  };

  const shakeHands: Workings['shakeHands'] = (next) => {
    if (!frame?.isReady) throw new Error("The app has not answered HubSpot's handshake.");
    user = next;
    frame.shakeHands();
  };

  const openRecord = (recordId: number, newTab: boolean): void => {
    const found = findRecord(store.get().world, recordId);
    if (!found) throw new Error(`No record has the id ${recordId}.`);
    if (newTab) {
      const address = new URL(recordHash(found), location.href);
      if (!window.open(address.href)) alert(`The browser blocked the new tab for ${found.name}.`);
      return;
    }
    location.hash = recordHash(found);
    reloadFrame('replace');
  };

  const otherPhone = createOtherPhone(
    (source) => source !== null && source === frame?.iFrame?.contentWindow,
    (phone) => store.set({ phone }),
  );
  if (config.hasSip) otherPhone.openReal();

  const forgetServer = (): void => {
    if (config.hasServers) void forgetServerState();
  };
  const api = createApi(
    {
      store,
      post,
      frame: () => frame,
      reloadFrame,
      hostFrame,
      shakeHands,
      openRecord,
      forgetServer,
    },
    otherPhone.commands,
  );
  line.listen(onAccount);
  if (config.hasServers) followServer((server) => store.set({ server }));
  if (config.fresh) forgetServer();
  if (config.storageProbe !== undefined)
    probeStorage(config.storageProbe, () => store.set({ storageDenied: true }));

  return {
    get: store.get,
    subscribe: store.subscribe,
    api,
    mount: (hostElementSelector) => {
      mountPoint = hostElementSelector;
      hostFrame();
      return () => {
        frame?.remove();
        frame = mountPoint = undefined;
      };
    },
    phoneSessionOf: otherPhone.sessionOf,
    dismissAlert: (id) => store.set({ alerts: store.get().alerts.filter((each) => each.id !== id) }),
  };
};
