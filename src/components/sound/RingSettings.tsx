import { forwardRef, useId } from 'react';
import { ringSettings as english } from '../../text/messages/en';
import type { RingSettingsMessages } from '../../text/messages';
import { soundIcon } from '../primitives/icons';
import type { WithRootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, fieldLabel, focusRing } from '../primitives/styles';
import { accent, muted, target } from '../primitives/theme';

export type RingSettingsProps = WithRootProps<
  'div',
  {
    /** Of ring and tones, from 0 to 1. @default 0.7 */
    volume?: number | undefined;
    onVolumeChange?: ((volume: number) => void) | undefined;
    /** Whether it rings when somebody calls. @default true */
    ringtone?: boolean | undefined;
    onRingtoneChange?: ((ringtone: boolean) => void) | undefined;
    /** Whether keys sound. @default true */
    keyTones?: boolean | undefined;
    onKeyTonesChange?: ((keyTones: boolean) => void) | undefined;
    /** The language of numbers. @default 'en' */
    locale?: string | undefined;
    messages?: Partial<RingSettingsMessages> | undefined;
  },
  'children'
>;

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}${fieldLabel('& > label:first-child')}${focusRing('& input')}
:where(&){display:flex;flex-direction:column}
:where(& > [data-part=volume]){display:flex;align-items:center;gap:.5rem;min-block-size:${target};color:${muted}}
:where(& svg){flex:none}
:where(& input){accent-color:${accent};margin:0}
:where(& input[type=range]){flex:1;min-inline-size:0;block-size:1.5rem}
:where(& output){flex:none;inline-size:3rem;text-align:end;font-size:.875rem;font-variant-numeric:tabular-nums}
:where(& [data-part=switch]){display:flex;align-items:center;gap:.625rem;min-block-size:2.25rem;font-size:.9375rem;cursor:pointer}
:where(& input[type=checkbox]){flex:none;inline-size:1.25rem;block-size:1.25rem}`,
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
        {label}
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
