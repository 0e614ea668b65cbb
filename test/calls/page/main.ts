// A page with one phone, tied to a HubSpot in memory. Tests drive it from outside: what they call must take and give plain data.
import {
  askForMicrophone,
  breakMicrophone,
  connections,
  hideExtension,
  openMicrophones,
  sent,
} from './browser';
import type {
  CallSession,
  SoftphoneDialOptions,
  RejectReason,
  SessionSnapshot,
  Softphone,
  SoftphoneStatus,
} from '../../../src/softphone/softphone';
import { createCti, type Cti } from '../../../src/cti/createCti';
import { createFakeHubSpot } from '../../../src/testing/fakeHubSpot/createFakeHubSpot';
import { runConformance } from './conformance';
import { ageKept, isKept, shownOf } from './keptCalls';
import { saveAtOnce } from './saveAtOnce';
import { energyOf, hears, hearsNothing, pathOf, soundArrivesAt } from './sound';
import { codeOf, until } from './waiting';
import type { App, AppButtons } from './ownedApps';
import { type AdapterName, adapters, type PhoneSettings } from './settings';

let phone: Softphone | undefined;
let app: (Pick<App, 'phone'> & Partial<App>) | undefined;
let cti: Cti | undefined;
const hubspot = createFakeHubSpot();
let asked = 0;
let name = '';
/** Every call that the phone has had, oldest first. */
const sessions: CallSession[] = [];

const tones: string[][] = [];

/** The user's answer to the browser's question for the microphone. */
let decide: ReturnType<typeof askForMicrophone> = () => undefined;

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

const statusOfCall = () => sessions.at(-1)?.getSnapshot().status ?? 'none';

const api = {
  create: (settings: PhoneSettings) => {
    const { adapter, username, password, livesMs, iceServers, ...more } = settings;
    const {
      fetchesIceServers,
      iceServersFail,
      readsCaller,
      storage = 'none',
      appId,
      lacks,
      asksForMicrophone,
      fromNumbers,
      ...options
    } = more;
    if (asksForMicrophone) decide = askForMicrophone();
    name = appId ?? '';
    if (lacks) hideExtension(lacks);
    app = adapters[adapter]({
      ...options,
      iceServers: fetchesIceServers ? () => Promise.resolve(iceServers ?? []) : iceServers,
      ...(iceServersFail && { iceServers: () => Promise.reject(new Error('For a test.')) }),
      ...(readsCaller && {
        readCaller: ({ headers }) => ({ number: headers('X-Caller')[0], name: 'From a header' }),
      }),
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
      fromNumbers,
      storage,
      ...(appId && { appId }),
      windows: false,
      // A question of the browser's would stop a test that leaves the page.
      warnBeforeUnload: false,
    });
    saveAtOnce(cti);
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
          surviveReload: true,
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
  /** The same, without waiting for the outcome. */
  begin: () => {
    cti?.start();
    void thePhone().start();
  },
  /** The computer's clock jumps, as after a sleep in which no timer ran. */
  jump: (ms: number) => {
    const { now } = Date;
    Date.now = () => now() + ms;
  },
  /** An event of the window or the document. */
  dispatch: (type: string) => {
    (type === 'visibilitychange' ? document : window).dispatchEvent(new Event(type));
  },
  /** The newest message of a type that HubSpot was told. */
  toldOf: (type: string): Record<string, unknown> => ({
    ...(hubspot.messages.findLast((message) => message.direction === 'fromApp' && message.type === type)
      ?.data as object),
  }),
  /** The newest connection takes no other microphone. */
  breakSender: () => {
    for (const sender of connections.at(-1)?.getSenders() ?? [])
      sender.replaceTrack = () => Promise.reject(new Error('For a test.'));
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
  breakMicrophone,
  decide: (refusal?: string) => {
    decide(refusal);
  },
  microphoneProblem: () => theAudio().getSnapshot().error?.code,
  openMicrophones,
  configuration: () => connections.at(-1)?.getConfiguration(),
  path: () => pathOf(newest()),
  /** The SIP messages that went out, oldest first. */
  sent: () => sent,
  /** The newest connection has lost its network path, as far as anybody here can see. */
  breakMedia: () => {
    const connection = connections.at(-1);
    if (!connection) return;
    Object.defineProperty(connection, 'connectionState', { value: 'failed' });
    connection.dispatchEvent(new Event('connectionstatechange'));
  },
  shown: () => shownOf(cti),
  /** Saves a call that has ended, as its user does. */
  saveEnded: () => {
    for (const { id, status } of Object.values(cti?.getSnapshot().calls ?? {}))
      if (status === 'ended') cti?.actions.callCompleted({ id, hideWidget: false });
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
  ageKept: (ms: number) => {
    ageKept(name, ms);
  },
  isKept: () => isKept(name),
  isBack: () =>
    until(
      () => statusOfCall() !== 'none' && !('resuming' in newest().getSnapshot()),
      () => newest().getSnapshot(),
    ),
  energy: () => energyOf(newest()),
  soundArrivesAt: () => soundArrivesAt(() => sessions.at(-1)),
  hears: () => hears(newest()),
  hearsNothing: () => hearsNothing(newest()),
};

export type PageApi = typeof api;

Object.assign(window, { api });
