import type { HubSpotApi, SimulatorMessage } from './api';
import { createApi } from './createApi';
import { clamp, sizeLimits, type Config } from './config';
import { appUnloaded } from './engine/presence';
import { elapse, receive } from './engine/receive';
import type { Effect, Step } from './engine/step';
import { createWorld, engagementUnderWay, findRecord, portal } from './engine/world';
import { HostFrame, type WireMessage } from './frame';
import { createOtherPhone, noPhone, type OtherPhoneControl } from './otherPhone/otherPhone';
import { recordHash } from './route';
import { createStore, type HostState, type Store } from './state';
import { restoreWorld, saveWorld } from './storage';

/** Messages kept for the inspector. */
const messageLimit = 5_000;

/** The simulated HubSpot behind the page: the world, the iframe, and what goes on between them. */
export interface Simulator extends Pick<Store, 'get' | 'subscribe'> {
  readonly api: HubSpotApi;
  /** Puts the iframe into the element, and takes it out again. */
  readonly mount: (hostElementSelector: string) => () => void;
  readonly dismissAlert: (id: number) => void;
  /** The sound of a call of the other phone's, where this page has that phone. */
  readonly phoneSessionOf: OtherPhoneControl['sessionOf'];
}

/** What the parts of the simulator share. */
export interface Workings {
  readonly store: Store;
  readonly frame: () => HostFrame | undefined;
  /** Takes a step and does what follows from it. */
  readonly take: (step: Step) => void;
  /** Reloads the iframe, or makes it anew as a load of the whole page does. */
  readonly reloadFrame: (kind: 'reload' | 'anew') => void;
  readonly openRecord: (recordId: number, newTab: boolean) => void;
  readonly stopTimers: () => void;
}

const initialState = (config: Config): HostState => ({
  world: restoreWorld(sessionStorage, createWorld(config.records)),
  link: 'loading',
  panel: { isMinimized: false, isHidden: false, width: config.width, height: config.height },
  messages: [],
  alerts: [],
  phone: noPhone,
});

export const createSimulator = (config: Config): Simulator => {
  const store = createStore(initialState(config), ({ world }) => saveWorld(sessionStorage, world));
  const timers = new Set<number>();
  let frame: HostFrame | undefined;
  let mountPoint: string | undefined;
  let messageId = 0;
  let alertId = 0;

  const after = (ms: number, action: () => void): void => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      action();
    }, ms);
    timers.add(timer);
  };

  const record = (
    direction: SimulatorMessage['direction'],
    { type, data }: WireMessage,
    note?: string,
  ): void => {
    messageId += 1;
    const message = {
      id: messageId,
      at: Date.now(),
      direction,
      type,
      ...(data === undefined ? {} : { data }),
      ...(note === undefined ? {} : { note }),
    };
    store.set({ messages: [...store.get().messages.slice(1 - messageLimit), message] });
  };

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

  const run = (effect: Effect): void => {
    switch (effect.do) {
      case 'send':
        if (effect.afterMs === undefined) frame?.post(effect.type, effect.data);
        else after(effect.afterMs, () => frame?.post(effect.type, effect.data));
        break;
      case 'later':
        after(effect.afterMs, () => take(elapse(store.get().world, effect.timer)));
        break;
      case 'navigate':
        openRecord(effect.recordId, effect.newTab);
        break;
      case 'resize':
        resize(effect);
        break;
      case 'hide':
        api.setVisibility({ isHidden: true });
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

  const take = ({ world, effects = [] }: Step): void => {
    store.set({ world });
    effects.forEach(run);
  };

  const createFrame = (hostElementSelector: string): HostFrame => {
    const { width, height } = store.get().panel;
    return new HostFrame({
      src: config.widgetUrl,
      width,
      height,
      hostElementSelector,
      session: () => {
        const { world } = store.get();
        const { iframeLocation, usesCallingWindow } = world.options;
        const engagementId = engagementUnderWay(world);
        return {
          ...portal,
          iframeLocation,
          usesCallingWindow,
          ...(engagementId === undefined ? {} : { engagementId }),
        };
      },
      handshakeDelayMs: () => {
        const { handshake, handshakeDelayMs } = store.get().world.options;
        return handshake ? handshakeDelayMs : Infinity;
      },
      onLoad: () => store.set({ link: 'handshake', world: appUnloaded(store.get().world) }),
      onHandshake: (answered) => store.set({ link: answered ? 'answered' : 'failed' }),
      onMessage: (message) => {
        const step = receive(store.get().world, message.type, message.data, {
          now: Date.now(),
          frame: 'widget',
        });
        record('fromApp', message, step.note);
        take(step);
      },
      onSent: (message) => record('toApp', message),
    });
  };

  const reloadFrame: Workings['reloadFrame'] = (kind) => {
    otherPhone.disconnect();
    store.set({ link: 'loading', world: appUnloaded(store.get().world) });
    if (kind === 'reload' && frame?.reload()) return;
    frame?.remove();
    frame = mountPoint === undefined ? undefined : createFrame(mountPoint);
  };

  const openRecord = (recordId: number, newTab: boolean): void => {
    const found = findRecord(store.get().world, recordId);
    if (!found) throw new Error(`There is no record ${recordId}.`);
    if (newTab) {
      const address = new URL(recordHash(found), location.href);
      if (!window.open(address.href)) alert(`The browser kept ${found.name} from opening in a new tab.`);
      return;
    }
    location.hash = recordHash(found);
    reloadFrame('anew');
  };

  const otherPhone = createOtherPhone(
    (source) => source !== null && source === frame?.iFrame?.contentWindow,
    (phone) => store.set({ phone }),
  );

  const stopTimers = (): void => {
    timers.forEach((timer) => clearTimeout(timer));
    timers.clear();
  };

  const api = createApi(
    { store, frame: () => frame, take, reloadFrame, openRecord, stopTimers },
    otherPhone.commands,
  );

  // Engagements that were being made when the page was reloaded.
  for (const { key, engagement } of store.get().world.calls)
    if (engagement === 'pending') take(elapse(store.get().world, { type: 'engagement', key }));

  return {
    get: store.get,
    subscribe: store.subscribe,
    api,
    mount: (hostElementSelector) => {
      mountPoint = hostElementSelector;
      frame = createFrame(hostElementSelector);
      return () => {
        frame?.remove();
        frame = mountPoint = undefined;
      };
    },
    phoneSessionOf: otherPhone.sessionOf,
    dismissAlert: (id) => store.set({ alerts: store.get().alerts.filter((each) => each.id !== id) }),
  };
};
