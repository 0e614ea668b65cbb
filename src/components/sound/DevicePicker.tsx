import { forwardRef, type ReactNode } from 'react';
import { devicePicker as english } from '../../text/messages/en';
import type { DevicePickerMessages } from '../../text/soundMessages';
import { Button } from '../primitives/Button';
import { soundIcon } from '../primitives/icons';
import { withoutEvent, type RootProps } from '../primitives/props';
import { SelectField } from '../primitives/SelectField';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { muted } from '../primitives/theme';

/** A microphone or loudspeaker, as `MediaDeviceInfo` has it. */
export interface Device {
  /** The browser's id of the device. */
  deviceId: string;
  /** `''` until the microphone was allowed. */
  label: string;
}

/** The devices of one kind. The id `''` stands for the system's own choice. */
export interface DeviceChoice {
  /** The devices to choose from. */
  devices: readonly Device[];
  /** The `deviceId` of the chosen one. */
  value: string;
  /** Called with the `deviceId` of the new choice. */
  onValueChange: (deviceId: string) => void;
}

/** Props of {@link DevicePicker}. */
export interface DevicePickerProps extends RootProps<'div', 'children'> {
  /** The microphones. Leave it out to hide the choice. */
  microphone?: DeviceChoice | undefined;
  /** The speakers. Leave it out if the browser cannot choose one, and set `fixedOutput`. */
  speaker?: DeviceChoice | undefined;
  /** The devices for the ring. */
  ringer?: DeviceChoice | undefined;
  /** Says that the browser has no output selection, and what to do instead. @default false */
  fixedOutput?: boolean | undefined;
  /** A `LevelMeter` of the microphone. */
  meter?: ReactNode;
  /** Shows a button that plays a sound on the speaker. */
  onTestSound?: (() => void) | undefined;
  /** The sound is playing. @default false */
  testing?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<DevicePickerMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& > p')}
:where(&){display:flex;flex-direction:column;gap:.75rem}
:where(& > p){font-size:.875rem;color:${muted}}
:where(& > meter){margin-block-start:-.375rem}
:where(& > button){align-self:start}`,
);

/** A chosen device that is unplugged stays chosen, for when it comes back. */
const missing = ({ devices, value }: DeviceChoice) =>
  value !== '' && !devices.some(({ deviceId }) => deviceId === value);

const renderChoice = (choice: DeviceChoice | undefined, label: string, words: DevicePickerMessages) =>
  choice && (
    <SelectField
      label={label}
      value={choice.value}
      onValueChange={choice.onValueChange}
      options={[
        { value: '', label: words.systemDefault },
        ...choice.devices
          .filter(({ deviceId }) => deviceId !== '' && deviceId !== 'default')
          .map((device, index) => ({
            value: device.deviceId,
            label: device.label === '' ? words.unnamed(index + 1) : device.label,
          })),
        ...(missing(choice) ? [{ value: choice.value, label: words.notConnected }] : []),
      ]}
    />
  );

/** Which microphone, speaker and ringer to use. */
export const DevicePicker = /* @__PURE__ */ forwardRef<HTMLDivElement, DevicePickerProps>(
  function DevicePicker(
    { microphone, speaker, ringer, fixedOutput, meter, onTestSound, testing, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    return (
      <Root role="group" aria-label={words.label} {...props} ref={ref} data-calling="device-picker">
        {renderChoice(microphone, words.microphone, words)}
        {meter}
        {renderChoice(speaker, words.speaker, words)}
        {renderChoice(ringer, words.ringer, words)}
        {fixedOutput && <p data-part="fixed-output">{words.fixedOutput}</p>}
        {onTestSound && (
          <Button icon={soundIcon} pending={testing} onClick={withoutEvent(onTestSound)}>
            {testing ? words.testingSound : words.testSound}
          </Button>
        )}
      </Root>
    );
  },
);
