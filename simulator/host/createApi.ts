import type { HubSpotApi, HubSpotOptions } from './api';
import { dialRecord } from '../../src/testing/hubspot/dial';
import { describeCall, describeRecords } from '../../src/testing/hubspot/view';
import { createWorld, defaultOptions, isUnderWay } from '../../src/testing/hubspot/world';
import { openCallingWindow } from './openCallingWindow';
import type { OtherPhoneControl } from './otherPhone/otherPhone';
import { changeVisibility } from '../../src/testing/hubspot/visibility';
import type { Workings } from './workings';
import { appStatusOf } from './state';
import { troubleOf } from './trouble';

const checkOptions = (options: Partial<HubSpotOptions>): void => {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(defaultOptions, name));
  if (unknown.length > 0)
    throw new Error(
      `Unknown options: ${unknown.join(', ')}. Known ones: ${Object.keys(defaultOptions).join(', ')}.`,
    );
};

/** `window.hubspot`. */
export const createApi = (
  { store, post, frame, reloadFrame, hostFrame, shakeHands, openRecord, forgetServer }: Workings,
  phoneCommands: OtherPhoneControl['commands'],
): HubSpotApi => {
  const send: HubSpotApi['send'] = (type, data) => {
    if (!frame()?.post(type, data))
      throw new Error(`${type} cannot be sent: the app has not answered HubSpot's handshake.`);
  };

  const setVisibility: HubSpotApi['setVisibility'] = (change) => {
    const { panel } = store.get();
    const visibility = changeVisibility(panel, change);
    if (!visibility) return;
    store.set({ panel: { ...panel, ...visibility } });
    frame()?.post('VISIBILITY_CHANGED', visibility);
    hostFrame();
  };

  const setOptions: HubSpotApi['setOptions'] = (options) => {
    checkOptions(options);
    const { world } = store.get();
    // At once here, and in all pages as soon as the account has it.
    store.set({ world: { ...world, options: { ...world.options, ...options } } });
    post({ kind: 'options', options });
  };

  return {
    get page() {
      return store.get().page;
    },
    get pages() {
      return store.get().pages;
    },
    get messages() {
      return store.get().messages;
    },
    get records() {
      return describeRecords(store.get().world);
    },
    get calls() {
      return store.get().world.calls.map(describeCall);
    },
    get options() {
      return store.get().world.options;
    },
    get app() {
      const { loggedIn, available } = store.get().world.app;
      const trouble = troubleOf(store.get());
      return { status: appStatusOf(store.get()), loggedIn, available, ...(trouble && { trouble }) };
    },
    get visibility() {
      const { isMinimized, isHidden } = store.get().panel;
      return { isMinimized, isHidden };
    },
    get alerts() {
      return store.get().alerts.map(({ text }) => text);
    },
    get phone() {
      return { ...store.get().phone, ...phoneCommands };
    },
    handOver: shakeHands,
    dial: (recordId, phoneNumber) => {
      // Throws at once if the request is wrong.
      dialRecord(store.get().world, Number(recordId), phoneNumber, { now: Date.now() });
      post({ kind: 'dial', recordId: Number(recordId), phoneNumber });
    },
    openCallingWindow: () => {
      const { world, page } = store.get();
      openCallingWindow(store.get().panel);
      setOptions({ iframeLocation: 'remote' });
      const hasCall = world.calls.some((call) => isUnderWay(call) && call.frames.includes(page.id));
      if (page.place === 'page' && !hasCall) reloadFrame('reload');
    },
    createEngagements: () => post({ kind: 'createEngagements' }),
    endCall: () => send('END_CALL'),
    reloadWidget: () => reloadFrame('reload'),
    navigate: (recordId) => openRecord(Number(recordId), false),
    setVisibility,
    setOptions,
    send,
    clearMessages: () => {
      store.set({ messages: [] });
      post({ kind: 'clearMessages' });
    },
    reset: () => {
      store.set({ world: createWorld(store.get().world.records) });
      post({ kind: 'reset' });
      forgetServer();
    },
  };
};
