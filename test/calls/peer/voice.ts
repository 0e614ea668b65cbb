import type { JSHandle, Page } from '@playwright/test';

/** The remote party's sound: a plain connection in the page, with nothing of this library. */
export interface Voice {
  offer: () => Promise<string>;
  /** Answers an offer. `direction`: which way its sound goes then. */
  answer: (sdp: string) => Promise<string>;
  /** Takes the answer to its own offer. */
  take: (sdp: string) => Promise<void>;
  /** Waits until sound arrives from now on. */
  hears: () => Promise<void>;
  close: () => Promise<void>;
}

interface Inside {
  connection: RTCPeerConnection;
  gathered: () => Promise<string>;
  energy: () => Promise<number>;
}

/** How long to wait for anything that must happen, in milliseconds. */
const patienceMs = 10_000;

export const openVoice = async (page: Page): Promise<Voice> => {
  const inside: JSHandle<Inside> = await page.evaluateHandle(async () => {
    const connection = new RTCPeerConnection();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) connection.addTrack(track, stream);
    const element = new Audio();
    connection.addEventListener('track', ({ streams: [remote] }) => {
      element.srcObject = remote ?? null;
      element.play().catch(() => undefined);
    });
    return {
      connection,
      gathered: () =>
        new Promise<string>((resolve) => {
          const look = () => {
            if (connection.iceGatheringState !== 'complete') return;
            resolve(connection.localDescription?.sdp ?? '');
          };
          connection.addEventListener('icegatheringstatechange', look);
          look();
        }),
      energy: async () => {
        let total = 0;
        (await connection.getStats()).forEach((entry: { type: string; totalAudioEnergy?: number }) => {
          if (entry.type === 'inbound-rtp') total += entry.totalAudioEnergy ?? 0;
        });
        return total;
      },
    };
  });
  return {
    offer: () =>
      inside.evaluate(async ({ connection, gathered }) => {
        await connection.setLocalDescription();
        return gathered();
      }),
    answer: (sdp) =>
      inside.evaluate(async ({ connection, gathered }, offered) => {
        await connection.setRemoteDescription({ type: 'offer', sdp: offered });
        await connection.setLocalDescription();
        return gathered();
      }, sdp),
    take: (sdp) =>
      inside.evaluate(async ({ connection }, answered) => {
        await connection.setRemoteDescription({ type: 'answer', sdp: answered });
      }, sdp),
    hears: () =>
      inside.evaluate(async ({ energy }, waitMs) => {
        const before = await energy();
        const lastLook = Date.now() + waitMs;
        while ((await energy()) - before < 0.0001) {
          if (Date.now() > lastLook) throw new Error(`The remote party has heard nothing for ${waitMs} ms.`);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, patienceMs),
    close: () =>
      inside.evaluate(({ connection }) => {
        for (const { track } of connection.getSenders()) track?.stop();
        connection.close();
      }),
  };
};
