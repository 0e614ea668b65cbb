// A page with one phone, tied to a HubSpot in memory. Tests drive it from outside: what they call must take and give plain data.
import type {
  CallSession,
  SoftphoneDialOptions,
  RejectReason,
  SessionSnapshot,
  Softphone,
  SoftphoneStatus,
} from '../../../src/softphone/softphone';
import { createCti } from '../../../src/cti/createCti';
import type { Cti } from '../../../src/cti/createCti';
import { createJsSipPhone } from '../../../src/softphone/jssip';
import { createSipJsPhone } from '../../../src/softphone/sipjs';
import { createFakeHubSpot } from '../../../src/testing/fakeHubSpot/createFakeHubSpot';
import { runConformance } from './conformance';
import { createJsSipApp, createSipJsApp } from './ownedApps';
import type { App, AppButtons } from './ownedApps';
import type { SipPhoneOptions } from '../../../src/softphone/sip/options';

/** Phones that the library drives, and phones that follow the client of an app. */
const adapters = {
  jssip: (options: SipPhoneOptions): Pick<App, 'phone'> => ({ phone: createJsSipPhone(options) }),
  sipjs: (options: SipPhoneOptions): Pick<App, 'phone'> => ({ phone: createSipJsPhone(options) }),
  'jssip of an app': createJsSipApp,
  'sipjs of an app': createSipJsApp,
} satisfies Record<string, (options: SipPhoneOptions) => Pick<App, 'phone'> & Partial<App>>;

export type AdapterName = keyof typeof adapters;

export interface PhoneSettings extends Omit<
  SipPhoneOptions,
  'getCredentials' | 'getMicrophone' | 'iceServers'
> {
  adapter: AdapterName;
  username: string;
  password: string;
  iceServers?: RTCIceServer[];
  /** Whether the ICE servers are asked for at each call. */
  fetchesIceServers?: boolean;
  /** How long the credentials are good for. */
  livesMs?: number;
}

/** What arrives at the ear: counted by the browser. */
export interface Heard {
  packets: number;
  energy: number;
}

let phone: Softphone | undefined;
let app: (Pick<App, 'phone'> & Partial<App>) | undefined;
let cti: Cti | undefined;
const hubspot = createFakeHubSpot();
let asked = 0;
/** How long to wait for anything that must happen, in milliseconds. */
const patienceMs = 10_000;
/** The beep of Chromium's fake microphone. */
const beepEveryMs = 500;
/** Every call that the phone has had, oldest first. */
const sessions: CallSession[] = [];

const tones: string[][] = [];

/** Every connection of the page, as phones keep theirs to themselves. */
const connections: RTCPeerConnection[] = [];
window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
  construct: (target, args: [RTCConfiguration?]) => {
    const connection = new target(...args);
    connections.push(connection);
    return connection;
  },
});

/** Every text that the page sends to its service. */
const sent: string[] = [];
const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send')?.value as WebSocket['send'];
WebSocket.prototype.send = function (data) {
  if (typeof data === 'string') sent.push(data);
  send.call(this, data);
};

const thePhone = (): Softphone => {
  if (!phone) throw new Error('No phone was created on this page.');
  return phone;
};

const theAudio = () => {
  const { audio } = thePhone();
  if (!audio) throw new Error('The phone on this page does not play sound.');
  return audio;
};

const newest = (): CallSession => {
  const session = sessions.at(-1);
  if (!session) throw new Error('The phone has had no call yet.');
  return session;
};

/** Waits here, where a look costs next to nothing, until something is so; `now` says what is instead. */
const until = async (isSo: () => boolean | Promise<boolean>, now: () => unknown): Promise<void> => {
  const lastLook = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > lastLook) {
      throw new Error(`Waited ${patienceMs} ms in vain. Now: ${JSON.stringify(await now())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const statusOfCall = () => sessions.at(-1)?.getSnapshot().status ?? 'none';

const heard = async (): Promise<Heard> => {
  const report = await newest().getStats();
  let found: Heard = { packets: 0, energy: 0 };
  report?.forEach((entry: { type: string; packetsReceived?: number; totalAudioEnergy?: number }) => {
    if (entry.type !== 'inbound-rtp') return;
    found = { packets: entry.packetsReceived ?? 0, energy: entry.totalAudioEnergy ?? 0 };
  });
  return found;
};

/** An error's code, as tests see no class over the border. */
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const api = {
  create: (settings: PhoneSettings) => {
    const { adapter, username, password, livesMs, iceServers, fetchesIceServers, ...options } = settings;
    app = adapters[adapter]({
      ...options,
      iceServers: iceServers && fetchesIceServers ? () => Promise.resolve(iceServers) : iceServers,
      getCredentials: () => {
        asked += 1;
        return { username, password, expiresAt: livesMs && Date.now() + livesMs };
      },
    });
    const created = app.phone;
    created.subscribe(() => {
      for (const session of created.getSnapshot().sessions)
        if (!sessions.includes(session)) sessions.push(session);
    });
    phone = created;
    cti = createCti({
      connect: hubspot.connect,
      phone: created,
      storage: 'none',
      windows: false,
      // A question of the browser's would stop a test that leaves the page.
      warnBeforeUnload: false,
    });
  },
  conform: (adapter: AdapterName, server: string, passwords: Record<'agent' | 'other' | 'third', string>) => {
    // Given by the test, which has the relay in its hand.
    const { loseService, regainService } = window as unknown as Record<
      'loseService' | 'regainService',
      () => Promise<void>
    >;
    return runConformance(adapter, {
      isAppOwned: adapter.endsWith('of an app'),
      // SIP.js's SessionManager ends all calls when its connection is lost.
      keepsCalls: adapter !== 'sipjs of an app',
      createPhone: () =>
        adapters[adapter]({
          server,
          getCredentials: () => ({ username: 'agent', password: passwords.agent }),
          reconnectAfterMs: 1000,
        }),
      agentNumber: '+16175550100',
      otherNumber: '+16175550123',
      thirdNumber: '+16175550199',
      server,
      passwords,
      service: { lose: loseService, regain: regainService },
    });
  },
  start: async () => {
    cti?.start();
    await app?.start?.();
    await thePhone().start();
  },
  stop: async () => {
    await app?.stop?.();
    await thePhone().stop();
  },
  /** Stops the phone, and not the client of the app. */
  stopPhone: () => thePhone().stop(),
  /** What HubSpot was told of the calls, each message with the end status that it bears. */
  told: () =>
    hubspot.messages
      .filter(({ direction, type }) => direction === 'fromApp' && type !== 'INITIALIZED')
      .map(({ type, data }) => [type, (data as { callEndStatus?: string }).callEndStatus])
      .map((words) => words.filter(Boolean).join(' ')),
  phone: () => {
    const { status, error, sessions: open } = thePhone().getSnapshot();
    return { status, error, calls: open.length };
  },
  dial: (to: string, options?: SoftphoneDialOptions) => {
    thePhone().dial(to, options);
  },
  dialCode: (to: string) => codeOf(() => thePhone().dial(to)),
  dialAndHangUp: (to: string) => {
    thePhone().dial(to).hangUp();
  },
  /** Presses a button of the app's own. */
  app: async (button: keyof AppButtons, value?: unknown) => {
    await (app?.buttons?.[button] as ((value: unknown) => unknown) | undefined)?.(value);
  },
  appHeard: () => app?.heard ?? [],
  timesAsked: () => asked,
  /** The browser gives no microphone any more, or gives it again. */
  breakMicrophone: (name?: string) => {
    const { mediaDevices } = navigator;
    if (!name) {
      delete (mediaDevices as { getUserMedia?: unknown }).getUserMedia;
      return;
    }
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('For a test.', name));
  },
  configuration: () => connections.at(-1)?.getConfiguration(),
  /** What kind of candidate the sound of the newest call goes by, here (RFC 8445, 5.1.1). */
  path: async () => {
    const entries: Record<string, Record<string, string | undefined>> = {};
    (await newest().getStats())?.forEach((entry: { id: string }) => {
      entries[entry.id] = { ...entry };
    });
    const pairId = Object.values(entries).find(({ type }) => type === 'transport')?.selectedCandidatePairId;
    return entries[entries[pairId ?? '']?.localCandidateId ?? '']?.candidateType;
  },
  /** The SIP messages that went out, oldest first. */
  sent: () => sent,
  /** The newest connection has lost its network path, as far as anybody here can see. */
  breakMedia: () => {
    const connection = connections.at(-1);
    if (!connection) return;
    Object.defineProperty(connection, 'connectionState', { value: 'failed' });
    connection.dispatchEvent(new Event('connectionstatechange'));
  },
  call: (): SessionSnapshot & Pick<CallSession, 'remoteNumber' | 'remoteName' | 'localNumber'> => {
    const { remoteNumber, remoteName, localNumber, getSnapshot } = newest();
    return {
      remoteNumber,
      ...(remoteName && { remoteName }),
      ...(localNumber && { localNumber }),
      ...getSnapshot(),
    };
  },
  calls: () => sessions.length,
  answer: () => codeOf(() => newest().answer()),
  reject: (reason?: RejectReason) => {
    newest().reject(reason);
  },
  hangUp: () => {
    newest().hangUp();
  },
  setMuted: (muted: boolean) => {
    newest().setMuted(muted);
  },
  setHeld: (held: boolean) => codeOf(() => newest().setHeld(held)),
  sendDigits: (digits: string) => {
    newest().sendDigits(digits);
  },
  /** Listens to the DTMF tones that the browser plays into the newest connection. */
  listenToTones: () => {
    const sent: string[] = [];
    tones.push(sent);
    for (const connection of connections) {
      for (const { dtmf } of connection.getSenders()) {
        dtmf?.addEventListener('tonechange', ({ tone }) => sent.push(tone));
      }
    }
    return tones.length - 1;
  },
  tonesSent: (index: number) => tones[index]?.join('') ?? '',
  quality: () => newest().getQuality?.()?.level ?? null,
  microphones: async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'audioinput').map(({ deviceId }) => deviceId);
  },
  setMicrophone: (deviceId: string) => codeOf(() => theAudio().setMicrophone(deviceId)),
  microphone: () => newest().getLocalStream()?.getAudioTracks()[0]?.getSettings().deviceId,
  /** What a browser does when a device is unplugged: its track ends. */
  unplugMicrophone: () => {
    for (const track of newest().getLocalStream()?.getAudioTracks() ?? []) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  },
  fallback: () => theAudio().getSnapshot().fallback,
  transfer: (to: string) => codeOf(() => newest().transfer(to)),
  isPhone: (status: SoftphoneStatus) =>
    until(
      () => thePhone().getSnapshot().status === status,
      () => thePhone().getSnapshot(),
    ),
  isCall: (status: SessionSnapshot['status']) => until(() => statusOfCall() === status, statusOfCall),
  /** Sound arrives from now on. */
  hears: async () => {
    const before = await heard();
    await until(
      async () => (await heard()).energy - before.energy > 0.0001,
      async () => ({ before, after: await heard(), call: newest().getSnapshot() }),
    );
  },
  /** No sound arrives any more: not for as long as it takes from one beep of the microphone to the next. */
  hearsNothing: async () => {
    let grown = 0;
    await until(
      async () => {
        const before = await heard();
        await new Promise((resolve) => setTimeout(resolve, beepEveryMs));
        grown = (await heard()).energy - before.energy;
        return grown < 0.000001;
      },
      () => grown,
    );
  },
};

export type PageApi = typeof api;

Object.assign(window, { api });
