import type { Call, TelnyxRTC } from '@telnyx/webrtc';
import { present } from '../../base/present';
import { createAudioPlayer, needSpeakerSelection } from '../audio/player';
import type { AudioPlayer } from '../audio/player';
import { createObservable } from '../../base/observable';
import { toPhoneError } from '../phoneError';
import type { CallSession, PhoneAudio, PhoneAudioSnapshot } from '../softphone';

export interface TelnyxAudio extends PhoneAudio {
  /** Gives a new client the chosen microphone. */
  setClient: (client: TelnyxRTC) => void;
  /** Plays a call until it ends. */
  play: (session: CallSession, getCall: () => Call | undefined) => void;
}

interface Played {
  readonly player: AudioPlayer;
  readonly getCall: () => Call | undefined;
}

/** The name that browsers give to the system's choice. */
const systemChoice = 'default';

/** Microphone through Telnyx's client, which opens it; the calls are played here. */
export const createTelnyxAudio = (): TelnyxAudio => {
  const state = createObservable<PhoneAudioSnapshot>({ blocked: false });
  const played = new Set<Played>();
  let client: TelnyxRTC | undefined;

  const change = (changes: { microphoneId?: string | undefined; speakerId?: string | undefined } = {}) => {
    const { microphoneId, speakerId } = { ...state.getSnapshot(), ...changes };
    const blocked = [...played].some(({ player }) => player.getSnapshot().blocked);
    state.set({ blocked, ...present({ microphoneId, speakerId }) });
  };

  const applyMicrophone = async (deviceId: string | undefined) => {
    const micId = deviceId ?? systemChoice;
    await client?.setAudioSettings({ micId });
    await Promise.all([...played].map(async ({ getCall }) => getCall()?.setAudioInDevice(micId)));
  };

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    setClient: (next) => {
      client = next;
      const { microphoneId } = state.getSnapshot();
      // A device that is gone is not a reason to have no phone.
      if (microphoneId) applyMicrophone(microphoneId).catch(() => undefined);
    },
    play: (session, getCall) => {
      const entry: Played = { player: createAudioPlayer(), getCall };
      played.add(entry);
      entry.player.subscribe(() => {
        change();
      });
      // A speaker that is gone is not a reason to lose the call: it then sounds on the system's choice.
      entry.player.setSpeaker(state.getSnapshot().speakerId).catch(() => undefined);
      const stop = session.subscribe(() => {
        entry.player.play(session.getRemoteStream());
        if (session.getSnapshot().status !== 'ended') return;
        stop();
        played.delete(entry);
        entry.player.stop();
        change();
      });
    },
    setMicrophone: async (microphoneId) => {
      try {
        await applyMicrophone(microphoneId);
      } catch (error) {
        throw toPhoneError(error, 'microphone-failed', 'The microphone could not be changed.');
      }
      change({ microphoneId });
    },
    setSpeaker: async (speakerId) => {
      if (speakerId) needSpeakerSelection();
      try {
        await Promise.all([...played].map(({ player }) => player.setSpeaker(speakerId)));
      } catch (error) {
        throw toPhoneError(error, 'failed', 'The speaker could not be changed.');
      }
      change({ speakerId });
    },
    resume: async () => {
      await Promise.all([...played].map(({ player }) => player.resume()));
    },
  };
};
