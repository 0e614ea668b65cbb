import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';

/** For `test.use`: a microphone that beeps, a browser that calls on loopback, and nothing that leaves this machine. */
export const callingBrowser = () => {
  const { args, ...options } = chromiumLaunchOptions();
  return {
    ...options,
    args: [
      // The last list of features counts: this one has theirs too.
      ...args.filter((arg) => !arg.startsWith('--disable-features=')),
      `${args.find((arg) => arg.startsWith('--disable-features=')) ?? '--disable-features='},WebRtcHideLocalIpsWithMdns`,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      '--allow-loopback-in-peer-connection',
    ],
  };
};

interface Heard {
  readonly packets: number;
  readonly energy: number;
}

type Listening = Window & { connections: RTCPeerConnection[]; tones: string[] };

/** Lets tests reach the connections and DTMF tones of every frame, which phones keep to themselves. */
export const listenIn = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const page = window as unknown as Listening;
    page.connections = [];
    page.tones = [];
    window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct: (target, args: [RTCConfiguration?]) => {
        const connection = new target(...args);
        page.connections.push(connection);
        return connection;
      },
    });
    // What is played, one by one: what is inserted may have what still waits in front of it.
    const played = ({ tone }: RTCDTMFToneChangeEvent) => page.tones.push(tone);
    const { insertDTMF } = RTCDTMFSender.prototype;
    RTCDTMFSender.prototype.insertDTMF = function (this: RTCDTMFSender, ...args) {
      this.addEventListener('tonechange', played);
      insertDTMF.apply(this, args);
    };
  });

export const widgetFrame = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('The page has no iframe.');
  return frame;
};

export const tonesOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => (window as unknown as Listening).tones.join(''));

const heard = (frame: Frame): Promise<Heard> =>
  frame.evaluate(async () => {
    const report = await (window as unknown as Listening).connections.at(-1)?.getStats();
    let counted = { packets: 0, energy: 0 };
    report?.forEach((entry: { type: string; packetsReceived?: number; totalAudioEnergy?: number }) => {
      if (entry.type !== 'inbound-rtp') return;
      counted = { packets: entry.packetsReceived ?? 0, energy: entry.totalAudioEnergy ?? 0 };
    });
    return counted;
  });

/** How much sound arrives within two beeps. */
const energyOf = async (frame: Frame): Promise<number> => {
  const before = await heard(frame);
  await frame.waitForTimeout(600);
  return (await heard(frame)).energy - before.energy;
};

/** Waits until sound arrives. */
export const hears = async (frame: Frame): Promise<void> => {
  await expect.poll(() => energyOf(frame)).toBeGreaterThan(0.0001);
};

/** Waits until none arrives any more. */
export const hearsNothing = async (frame: Frame): Promise<void> => {
  await expect.poll(() => energyOf(frame)).toBeLessThan(0.000001);
};
