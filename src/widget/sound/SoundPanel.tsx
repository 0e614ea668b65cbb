import { useState } from 'react';
import { styled } from 'styled-components';
import { ConnectionQuality } from '../../components/call/ConnectionQuality';
import { DevicePicker } from '../../components/sound/DevicePicker';
import { LevelMeter } from '../../components/sound/LevelMeter';
import { MicrophoneNotice, type MicrophoneProblem } from '../../components/sound/MicrophoneNotice';
import { RingSettings } from '../../components/sound/RingSettings';
import { space } from '../../components/primitives/theme';
import { callSoundsOf } from '../../features/callSounds';
import { type AudioDevicesView, useAudioDevices } from '../../react/useAudioDevices';
import { useCallQuality } from '../../react/useCallQuality';
import { useCtiContext } from '../../react/useCti';
import { useMicrophoneLevel } from '../../react/useMicrophoneLevel';
import { useSoundSettings } from '../../react/useSoundSettings';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';
import type { Messages } from '../../text/messages';
import { usePanelOf } from '../panels/usePanelOf';
import { useMessages } from '../useMessages';

const Root = /* @__PURE__ */ styled('section')([
  `:where(&){display:flex;flex-direction:column;gap:calc(${space} * 1.5)}:where(& > h2){margin:0;font-size:1rem;line-height:1.25;font-weight:600}`,
] as unknown as TemplateStringsArray);

/** A phone may have its own code: it does not work anyway. */
const knownProblem = (code: SoftphoneErrorCode, { problem }: Messages): MicrophoneProblem =>
  code.startsWith('microphone-') && code in problem ? (code as MicrophoneProblem) : 'microphone-failed';

const choiceOf = (
  devices: AudioDevicesView['speakers'],
  value: string | undefined,
  choose: (deviceId: string | undefined) => unknown,
) => ({
  devices,
  value: value ?? '',
  onValueChange: (deviceId: string) => {
    choose(deviceId === '' ? undefined : deviceId);
  },
});

/** Devices, level, volume: opened by the person, and so the right moment for the browser to ask for the microphone. */
export const SoundPanel = () => {
  const cti = useCtiContext('CallingWidget');
  const messages = useMessages();
  const devices = useAudioDevices();
  const { getLevel, error, retry } = useMicrophoneLevel();
  const [settings, change] = useSoundSettings();
  const quality = useCallQuality();
  const [isTesting, setTesting] = useState(false);
  const panel = usePanelOf('[data-part=sound]');

  const test = async (): Promise<void> => {
    setTesting(true);
    await callSoundsOf(cti).test('ringer');
    setTesting(false);
  };
  const { microphones, speakers, canSelectSpeaker } = devices;
  return (
    <Root ref={panel} data-part="sound-panel" aria-label={messages.widget.devices}>
      <h2>{messages.widget.devices}</h2>
      {error && (
        <MicrophoneNotice
          problem={knownProblem(error.code, messages)}
          onRetry={retry}
          messages={{ ...messages.problem, ...messages.microphoneNotice }}
        />
      )}
      <DevicePicker
        microphone={choiceOf(microphones, devices.microphoneId, devices.setMicrophone)}
        speaker={canSelectSpeaker ? choiceOf(speakers, devices.speakerId, devices.setSpeaker) : undefined}
        ringer={canSelectSpeaker ? choiceOf(speakers, devices.ringerId, devices.setRinger) : undefined}
        fixedOutput={!canSelectSpeaker}
        meter={!error && <LevelMeter getLevel={getLevel} messages={messages.levelMeter} />}
        onTestSound={() => void test()}
        testing={isTesting}
        messages={messages.devicePicker}
      />
      <RingSettings
        volume={settings.volume}
        onVolumeChange={(volume) => {
          change({ volume });
        }}
        ringtone={settings.ringtone}
        onRingtoneChange={(ringtone) => {
          change({ ringtone });
        }}
        keyTones={settings.keyTones}
        onKeyTonesChange={(keyTones) => {
          change({ keyTones });
        }}
        locale={messages.locale}
        messages={messages.ringSettings}
      />
      {quality && (
        <ConnectionQuality
          quality={quality.level}
          figures={quality}
          locale={messages.locale}
          messages={messages.connectionQuality}
        />
      )}
    </Root>
  );
};
