import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { audioSystemOf } from '../features/callSounds';
import type { AudioSystem } from '../softphone/audio/audioSystem';
import type { SoundLevel } from '../softphone/audio/level';
import { toPhoneError } from '../softphone/phoneError';
import type { SoftphoneError } from '../softphone/phoneError';
import { useCti, useCtiContext } from './useCti';
import { useSession } from './useSession';
import { useSoundSettings } from './useSoundSettings';

/** The level of the microphone, or why it can't be measured. */
export interface MicrophoneLevelView {
  /** How loud the microphone is at the moment, from 0 to 1; for `<LevelMeter getLevel>`. Stable. */
  readonly getLevel: () => number;
  /** Why the microphone cannot be opened; `null` where it can. */
  readonly error: SoftphoneError | null;
  /** Whether the browser is being asked for the microphone, or the person by the browser. */
  readonly pending: boolean;
  /** Tries again after a refusal. */
  readonly retry: () => void;
}

type Opened = { level: SoundLevel } | { error: SoftphoneError };

const open = async (
  system: AudioSystem,
  stream: MediaStream | null,
  deviceId: string | undefined,
): Promise<Opened> => {
  try {
    if (stream) return { level: system.measure(stream) };
    const level = await system.listen(deviceId);
    // Only now do devices have names.
    await system.devices.refresh().catch(() => undefined);
    return { level };
  } catch (thrown) {
    return { error: toPhoneError(thrown, 'microphone-failed', 'The microphone does not start.') };
  }
};

const never = (): (() => void) => () => undefined;

/**
 * How loud the chosen microphone is: that of the call, or else opened for this, for which the browser may ask the user.
 * Use it where they want to try their microphone, such as an open settings panel, and not when the page opens.
 * @param options.active whether to listen. @default true
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useMicrophoneLevel = ({ active = true }: { active?: boolean } = {}): MicrophoneLevelView => {
  const cti = useCtiContext('useMicrophoneLevel');
  const system = useCti(() => audioSystemOf(cti));
  const session = useSession('useMicrophoneLevel');
  const getStream = (): MediaStream | null => session?.getLocalStream() ?? null;
  const stream = useSyncExternalStore(session?.subscribe ?? never, getStream, () => null);
  const [settings] = useSoundSettings();
  const phoneAudio = useCti(({ phone }) => phone?.audio);
  const deviceId = phoneAudio ? phoneAudio.microphoneId : settings.microphoneId;
  const level = useRef<SoundLevel | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ error: SoftphoneError | null } | null>(null);

  useEffect(() => {
    if (!active) return;
    let isOver = false;
    void open(system, stream, deviceId).then((opened) => {
      if (isOver) {
        if ('level' in opened) opened.level.close();
        return;
      }
      level.current = 'level' in opened ? opened.level : null;
      setOutcome({ error: 'error' in opened ? opened.error : null });
    });
    return () => {
      isOver = true;
      level.current?.close();
      level.current = null;
      setOutcome(null);
    };
  }, [active, system, stream, deviceId, attempt]);

  return {
    getLevel: useCallback(() => level.current?.getLevel() ?? 0, []),
    error: outcome?.error ?? null,
    pending: active && outcome === null,
    retry: useCallback(() => {
      setAttempt((before) => before + 1);
    }, []),
  };
};
