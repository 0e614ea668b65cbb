import type { NameAddrHeader } from 'jssip';
import { PhoneError } from '../phoneError';
import type { Carrier, CarrierEvents, RtcSettings } from '../sip/carrier';
import { directionOf, setDirection, takeBackOffer } from '../sip/direction';
import { gatheringTimeoutOf } from '../sip/options';
import { toneMs } from '../sip/digits';
import { mendInviteResponses } from './inviteResponses';
import { endingOf } from './ending';
import type { EndEvent } from './ending';
import type { JsSipPhoneOptions } from './options';
import { referWithJsSip } from './refer';
import { keepRenegotiable } from './renegotiate';
import { whenConnectionIsThere } from './versions';
import type { JsSipSession } from './types';

/** JsSIP's own types of it are enumerations without values. */
interface Originated {
  originator: string;
}

type AcceptRefer = (onOpened: (referred: JsSipSession) => void, settings: RtcSettings) => void;

type AcceptReplaces = (onCreated: (replacement: JsSipSession) => void) => void;

/** Sessions that replace another one: they are not separate calls. */
const replacements = new WeakSet<JsSipSession>();

export const isReplacement = (rtc: JsSipSession): boolean => replacements.has(rtc);

/** Listens to a JsSIP session and gives it the shape of all carriers. */
export const carryWithJsSip = (
  rtc: JsSipSession,
  options: JsSipPhoneOptions,
  events: CarrierEvents,
): Carrier => {
  const direction: string = rtc.direction;
  const isInbound = direction === 'incoming';
  const renegotiation = keepRenegotiable(rtc);
  if (!isInbound) mendInviteResponses(rtc);
  let wasConnected = false;
  let gatheringTimer: ReturnType<typeof setTimeout> | undefined;
  let awaited: VoidFunction | undefined;

  const onEnd = (event: object) => {
    clearTimeout(gatheringTimer);
    events.onEnd(endingOf(event as EndEvent, { isInbound, wasConnected, fault: renegotiation.fault() }));
  };
  rtc.on('ended', onEnd);
  rtc.on('failed', onEnd);
  rtc.on('progress', ({ originator }: Originated) => {
    if (originator === 'remote') events.onRinging();
  });
  rtc.on('accepted', () => {
    wasConnected = true;
    events.onConnected();
  });
  rtc.on('hold', ({ originator }: Originated) => {
    if (originator === 'remote') events.onRemoteHold(true);
  });
  rtc.on('unhold', ({ originator }: Originated) => {
    if (originator === 'remote') events.onRemoteHold(false);
  });
  // JsSIP would wait for all candidates.
  rtc.on('icecandidate', ({ ready }) => {
    // One and the same for all candidates of one offer or answer.
    if (ready === awaited) return;
    awaited = ready;
    clearTimeout(gatheringTimer);
    gatheringTimer = setTimeout(ready, gatheringTimeoutOf(options));
  });
  rtc.on('replaces', ({ accept, reject }) => {
    events.onReplaced({
      reject: () => {
        reject();
      },
      open: (settings, nextEvents) => {
        let next: Carrier | undefined;
        (accept as AcceptReplaces)((replacement) => {
          replacements.add(replacement);
          next = carryWithJsSip(replacement, options, nextEvents);
        });
        if (!next) throw new PhoneError('wrong-state', 'The call that is to be replaced is over.');
        next.answer(settings);
        return next;
      },
    });
  });
  rtc.on('refer', ({ request, accept, reject }) => {
    events.onRefer({
      to: request.parseHeader<NameAddrHeader>('refer-to').uri.toString(),
      reject,
      open: (settings, nextEvents) => {
        let next: Carrier | undefined;
        (accept as AcceptRefer)((referred) => {
          next = carryWithJsSip(referred, options, nextEvents);
          whenConnectionIsThere(referred, nextEvents.onConnection);
        }, settings);
        if (!next) throw new PhoneError('wrong-state', 'The call that asked for another one is over.');
        return next;
      },
    });
  });

  return {
    id: () => rtc.id,
    answer: (settings) => {
      rtc.answer({ ...options.answerOptions, ...settings });
      events.onConnection(rtc.connection);
    },
    terminate: (code) => {
      if (!rtc.isEnded()) rtc.terminate(code === undefined ? {} : { status_code: code });
    },
    redirect: (target) => {
      if (!rtc.isEnded()) rtc.terminate({ status_code: 302, extraHeaders: [`Contact: <${target}>`] });
    },
    renegotiate: async ({ sendOnly, iceRestart }) => {
      const { connection } = rtc;
      const before = directionOf(connection);
      setDirection(connection, sendOnly ? 'sendonly' : 'sendrecv');
      try {
        await renegotiation.offer({ iceRestart });
      } catch (error) {
        await takeBackOffer(connection, before, { iceRestart });
        throw error;
      }
    },
    refer: (target, news) => {
      referWithJsSip(rtc, target, news);
    },
    sendInfo: (tone) => {
      rtc.sendInfo('application/dtmf-relay', `Signal=${tone}\r\nDuration=${toneMs}`);
    },
    // JsSIP switches the microphone itself on a remote hold: its own flag keeps it from switching it on again.
    setHeard: (heard) => {
      if (heard) rtc.unmute({ audio: true });
      else rtc.mute({ audio: true });
    },
  };
};
