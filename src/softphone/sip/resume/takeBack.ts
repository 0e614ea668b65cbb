import type { CallAudio } from '../../audio/callAudio';
import { PhoneError } from '../../phoneError';
import { endOfStart } from '../../session';
import type { SessionControl } from '../../session';
import type { CallSession } from '../../softphone';
import type { Carrier, CarrierEvents, OpenCarrier, RtcSettings } from '../carrier';
import { isRemoteHold } from '../direction';
import type { Ending } from '../end';

export type OpenMicrophone = (audio: CallAudio) => Promise<MediaStream>;

/** Never rejects. @param onFailed hears of what goes wrong, instead of the session: there may be another way */
export type TakeBack = (
  open: OpenCarrier,
  openMicrophone: OpenMicrophone,
  onFailed: (ending: Ending) => void,
) => Promise<void>;

interface TakeBackTools {
  control: SessionControl;
  /** The call goes on through a new dialog from now on. */
  beginLeg: () => {
    events: CarrierEvents;
    isCurrent: () => boolean;
    connection: () => RTCPeerConnection | undefined;
    take: (carrier: Carrier) => void;
  };
  withMedia: (work: (settings: RtcSettings) => void, openMicrophone: OpenMicrophone) => Promise<void>;
}

const isResuming = (session: CallSession): boolean => {
  const snapshot = session.getSnapshot();
  return snapshot.status !== 'ended' && snapshot.resuming === true;
};

/** Takes a call of the page before back, as it was: on hold or not, muted or not. */
export const createTakeBack =
  ({ control, beginLeg, withMedia }: TakeBackTools): TakeBack =>
  async (open, openMicrophone, onFailed) => {
    const { session } = control;
    const { events, isCurrent, connection, take } = beginLeg();
    const { local: isHeld } = session.getSnapshot().held;
    try {
      await withMedia((settings) => {
        if (!isResuming(session)) throw new PhoneError('wrong-state', 'The call is over.');
        const carrier = open(
          { ...settings, ...(isHeld && { sendOnly: true }) },
          {
            ...events,
            onConnected: () => {
              events.onConnected();
              if (!isCurrent()) return;
              // On hold here, the remote party has said nothing of its hold.
              if (!isHeld) control.setHeld({ remote: isRemoteHold(connection()) });
              control.resumed();
            },
            onEnd: (ending) => {
              if (isCurrent() && isResuming(session)) onFailed(ending);
              else events.onEnd(ending);
            },
          },
        );
        take(carrier);
      }, openMicrophone);
    } catch (thrown) {
      if (isResuming(session)) onFailed(endOfStart(thrown));
    }
  };
