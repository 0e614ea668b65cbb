import type { Carrier } from './carrier';
import type { SipPhoneOptions } from './options';

export const toneMs = 100;
const gapMs = 70;
const commaMs = 2000;

/** The connection's own sender of DTMF (RFC 4733), if the remote party takes it. */
const rtpSender = (connection: RTCPeerConnection): RTCDTMFSender | undefined =>
  connection
    .getSenders()
    .map(({ dtmf }) => dtmf)
    .find((dtmf) => dtmf?.canInsertDTMF) ?? undefined;

/** Sends DTMF one after the other; returns the function that adds more. */
export const createDigitSender = (
  carrier: Pick<Carrier, 'sendInfo'>,
  mode: NonNullable<SipPhoneOptions['dtmf']>,
) => {
  let queue = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sendNext = () => {
    const tone = queue[0];
    queue = queue.slice(1);
    timer = undefined;
    if (tone === undefined) return;
    if (tone !== ',') carrier.sendInfo(tone);
    timer = setTimeout(sendNext, tone === ',' ? commaMs : toneMs + gapMs);
  };

  return {
    send: (connection: RTCPeerConnection, digits: string) => {
      const sender = mode === 'info' ? undefined : rtpSender(connection);
      if (sender) {
        sender.insertDTMF(sender.toneBuffer + digits, toneMs, gapMs);
        return;
      }
      queue += digits;
      if (timer === undefined) sendNext();
    },
    stop: () => {
      queue = '';
      clearTimeout(timer);
    },
  };
};
