import type { Call } from '@twilio/voice-sdk';
import { rateQuality } from '../audio/quality';
import type { OwnedCall } from '../owned/ownedPhone';
import type { SessionFacts } from '../session';
import { createTwilioCall } from './call';
import type { TwilioCallSettings, TwilioServer } from './call';

/** Twilio has no public way to tell who hung up; without this, an end counts as the remote party's. */
interface Inside {
  _shouldSendHangup?: boolean;
}

/** What Twilio measures each second, as far as it is used here: the loss in percent, times in milliseconds. */
interface Sample {
  packetsLostFraction: number;
  jitter: number;
  rtt: number;
}

/** How often to look whether a ringing call was ignored, in milliseconds: Twilio has no event for that. */
const sampleMs = 500;

/** The ends that the app brings about with Twilio's own methods. */
const readEnd: TwilioCallSettings['readEnd'] = (call, event, status) => {
  if (event === 'reject') return { reason: 'declined', by: 'local' };
  if (event !== 'disconnect' || (call as unknown as Inside)._shouldSendHangup !== true) return undefined;
  return { reason: status === 'connected' ? 'hangup' : 'cancelled', by: 'local' };
};

/** Follows a call of the app's device, and commands it with Twilio's own methods. */
export const createOwnedTwilioCall = (
  facts: SessionFacts,
  settings: { server: TwilioServer; acceptOptions: Call.AcceptOptions },
): OwnedCall<Call> => {
  const { control, adopt } = createTwilioCall({ facts, ...settings, readEnd });
  const { session } = control;

  const watchRinging = (call: Call) => {
    const timer = setInterval(() => {
      const status: string = call.status();
      if (status === 'closed') control.end({ reason: 'missed', by: 'local' });
    }, sampleMs);
    const stop = session.subscribe(() => {
      if (session.getSnapshot().status === 'ringing') return;
      stop();
      clearInterval(timer);
    });
  };

  return {
    control,
    adopt: (call) => {
      if (session.getSnapshot().status === 'ended') {
        call.reject();
        call.disconnect();
        return;
      }
      adopt(call);
      call.on('sample', ({ packetsLostFraction, jitter, rtt }: Sample) => {
        const packetLoss = packetsLostFraction / 100;
        control.setQuality(rateQuality({ packetLoss, jitterMs: jitter, roundTripMs: rtt }));
      });
      const status: string = call.status();
      if (status === 'ringing') control.ring();
      if (status === 'open' || status === 'reconnecting') control.connect();
      control.setMuted(call.isMuted());
      if (facts.direction === 'inbound' && status === 'pending') watchRinging(call);
    },
  };
};
