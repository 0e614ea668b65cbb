import { forwardRef, useId } from 'react';
import { ringSettings as english } from '../../text/messages/en';
import type { RingSettingsMessages } from '../../text/soundMessages';
import { soundIcon } from '../primitives/icons';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { switchRow } from '../primitives/choiceStyles';
import { base, fieldLabel, focusRing } from '../primitives/styles';
import { accent, muted, target } from '../primitives/theme';

/** Props of {@link RingSettings}. */
export interface RingSettingsProps extends RootProps<'div', 'children' | 'onVolumeChange'> {
  /** Of ring and tones, from 0 to 1. @default 0.7 */
  volume?: number | undefined;
  /** Called with the new volume, from 0 to 1. */
  onVolumeChange?: ((volume: number) => void) | undefined;
  /** Whether it rings when somebody calls. @default true */
  ringtone?: boolean | undefined;
  /** Called when ringing is turned on or off. */
  onRingtoneChange?: ((ringtone: boolean) => void) | undefined;
  /** Whether keys sound. @default true */
  keyTones?: boolean | undefined;
  /** Called when key tones are turned on or off. */
  onKeyTonesChange?: ((keyTones: boolean) => void) | undefined;
  /** The language of numbers. @default 'en' */
  locale?: string | undefined;
  /** Texts that differ from English. */
  messages?: Partial<RingSettingsMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}${fieldLabel('& > label:first-child')}${focusRing('& input')}
:where(&){display:flex;flex-direction:column}
:where(& > [data-part=volume]){display:flex;align-items:center;gap:.5rem;min-block-size:${target};color:${muted}}
:where(& svg){flex:none}
:where(& input){accent-color:${accent};margin:0}
:where(& input[type=range]){flex:1;min-inline-size:0;block-size:1.5rem}
:where(& output){flex:none;inline-size:3rem;text-align:end;font-size:.875rem;font-variant-numeric:tabular-nums}
${switchRow('& > [data-part=switch]')}`,
);

/** How loud it rings, whether it rings at all, and whether keys sound. */
export const RingSettings = /* @__PURE__ */ forwardRef<HTMLDivElement, RingSettingsProps>(
  function RingSettings(
    {
      volume = 0.7,
      onVolumeChange,
      ringtone = true,
      onRingtoneChange,
      keyTones = true,
      onKeyTonesChange,
      locale = 'en',
      messages,
      ...props
    },
    ref,
  ) {
    const words = { ...english, ...messages };
    const id = useId();
    const percent = Math.round(volume * 100);
    const volumeText = new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
    const renderSwitch = (label: string, checked: boolean, change: ((on: boolean) => void) | undefined) => (
      <label data-part="switch">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => {
            change?.(event.target.checked);
          }}
        />
        <span>{label}</span>
      </label>
    );
    return (
      <Root role="group" aria-label={words.label} {...props} ref={ref} data-calling="ring-settings">
        <label htmlFor={id}>{words.volume}</label>
        <div data-part="volume">
          {soundIcon}
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={5}
            value={percent}
            aria-valuetext={volumeText}
            onChange={(event) => {
              onVolumeChange?.(Number(event.target.value) / 100);
            }}
          />
          <output htmlFor={id}>{volumeText}</output>
        </div>
        {renderSwitch(words.ringtone, ringtone, onRingtoneChange)}
        {renderSwitch(words.keyTones, keyTones, onKeyTonesChange)}
      </Root>
    );
  },
);
