import { afterEach, describe, expect, test } from 'vitest';
import { readAppOptions } from '../../simulator/host/appOptions';
import { readConfig } from '../../simulator/host/config';
import { hostingRefusal } from '../../src/testing/hubspot/hosting';
import { createWorld } from '../../src/testing/hubspot/world';
import type { HubSpotOptions, SimulatorMessage } from '../../simulator/host/api';
import { appStatusOf, type HostState } from '../../simulator/host/state';
import { noServerState } from '../../simulator/host/recordings/serverState';
import { isNews } from '../../simulator/host/storage';
import { troubleOf } from '../../simulator/host/trouble';
import { records } from './playHost';

const widgetUrl = 'https://phone.example.com/widget/';

describe('HubSpot loads', () => {
  test.each([
    ['an app of any origin if it knows no project', null, undefined],
    ['an app whose origin the project lists', ['https://phone.example.com'], undefined],
    [
      'it with any path and spelling of the entry',
      ['https://other.example', 'https://PHONE.example.com:443/x'],
      undefined,
    ],
    ['no app of another origin', ['https://phone.example.org'], 'not-permitted'],
    ['no app of another port', ['https://phone.example.com:8443'], 'not-permitted'],
    ['no app of another scheme', ['http://phone.example.com'], 'not-permitted'],
    ['no app if the project lists nothing', [], 'not-permitted'],
    ['no app if the entry is not an address', ['phone.example.com'], 'not-permitted'],
  ])('%s', (_, permittedFrames, expected) => {
    expect(hostingRefusal({ isReady: true, permittedFrames }, widgetUrl)).toBe(expected);
  });

  test('no app that is not ready', () => {
    expect(hostingRefusal({ isReady: false, permittedFrames: null }, widgetUrl)).toBe('not-ready');
  });
});

describe('what the server says of the app', () => {
  const served = {
    widgetUrl: 'http://127.0.0.1:5173/',
    deployedUrl: widgetUrl,
    permittedFrames: ['https://phone.example.com'],
    settings: { isReady: false, supportsInboundCalling: false, name: 'Acme', width: 320 },
  };

  test('becomes options, a size and the address that is checked', () => {
    expect(readConfig('', served)).toMatchObject({
      widgetUrl: 'http://127.0.0.1:5173/',
      deployedUrl: widgetUrl,
      width: 320,
      appOptions: {
        isReady: false,
        supportsInboundCalling: false,
        permittedFrames: ['https://phone.example.com'],
      },
    });
    expect(readConfig('?widget=http://127.0.0.1:1/', served).deployedUrl).toBe('http://127.0.0.1:1/');
  });

  test.each([
    [{ settings: { isReady: 'yes' } }, 'settings.isReady must be true or false.'],
    [{ permittedFrames: 'https://phone.example.com' }, 'permittedFrames must be a list of addresses.'],
  ])('is checked: %j', (wrong, message) => {
    expect(() => readAppOptions(wrong)).toThrow(message);
  });

  afterEach(() => {
    localStorage.clear();
  });

  test('replaces what was kept only when it changes', () => {
    expect(isNews(localStorage, {})).toBe(false);
    expect(isNews(localStorage, { isReady: false })).toBe(true);
    expect(isNews(localStorage, { isReady: false })).toBe(false);
    expect(isNews(localStorage, {})).toBe(true);
  });
});

describe('the reason for the developer', () => {
  const state = (options: Partial<HubSpotOptions>, patch: Partial<HostState> = {}): HostState => {
    const world = createWorld(records);
    return {
      world: { ...world, options: { ...world.options, ...options } },
      page: { id: 'a', name: 'Tab 1', place: 'page' },
      pages: [],
      deployedUrl: widgetUrl,
      link: 'handshake',
      silence: undefined,
      storageDenied: false,
      panel: { isMinimized: false, isHidden: false, width: 1, height: 1 },
      server: noServerState,
      messages: [],
      alerts: [],
      phone: { kind: 'none', ready: false, calls: [], sound: { source: 'microphone' } },
      ...patch,
    };
  };
  const initialized = { app: { initialized: true, loggedIn: true, available: true } };
  const incoming = (note?: string): SimulatorMessage => ({
    id: 1,
    at: 1,
    page: 'Tab 1',
    direction: 'fromApp',
    type: 'INCOMING_CALL',
    ...(note === undefined ? {} : { note }),
  });
  const ready = (...messages: SimulatorMessage[]) =>
    state({}, { link: 'answered', messages, world: { ...createWorld(records), ...initialized } });

  test.each([
    ['hidden', state({ isReady: false }), 'isReady: false'],
    [
      'refused',
      state({ permittedFrames: ['https://a.example'] }),
      'only https://a.example under permittedUrls.iframe',
    ],
    [
      'refused',
      state({ permittedFrames: [] }),
      'refuses to frame https://phone.example.com: the project lists no origin',
    ],
    ['offline', state({}, { link: 'answered' }), 'has not sent INITIALIZED'],
    ['handshake', state({}, { silence: ['The page logs "x is not defined".'] }), 'x is not defined'],
    ['handshake', state({}, { silence: [] }), 'trustedOrigins'],
    ['handshake', state({}, { silence: [], storageDenied: true }), 'trustedOrigins'],
    ['handshake', state({}, { storageDenied: true }), 'denies storage'],
    ['failed', state({}, { link: 'failed' }), 'a script error'],
    [
      'ready',
      ready(incoming(), incoming('Ignored: the user is not logged in.')),
      'INCOMING_CALL was ignored: the user is not logged in.',
    ],
  ])('%s', (status, given, reason) => {
    expect(appStatusOf(given)).toBe(status);
    expect(troubleOf(given)).toContain(reason);
  });

  test('is absent while the app loads, has a moment to answer, or works', () => {
    expect(troubleOf(state({}, { link: 'loading' }))).toBeUndefined();
    expect(troubleOf(state({}))).toBeUndefined();
    expect(troubleOf(ready(incoming('Ignored: the user is not available.'), incoming()))).toBeUndefined();
  });
});
