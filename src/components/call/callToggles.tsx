import { forwardRef, memo } from 'react';
import { toggleButton as english } from '../../text/messages/en';
import type { ToggleButtonMessages } from '../../text/callMessages';
import {
  keypadIcon,
  microphoneIcon,
  microphoneOffIcon,
  pauseIcon,
  recordIcon,
} from '../primitives/callIcons';
import { renderToggleButton, type ToggleButtonProps } from '../primitives/ToggleButton';

/** Props of `MuteButton`, `HoldButton`, `KeypadButton` and `RecordButton`. */
export interface CallToggleProps extends ToggleButtonProps {
  /** Texts that differ from English. */
  messages?: Partial<ToggleButtonMessages> | undefined;
}

/** Mutes the microphone. Pressed: the remote party hears nothing. */
export const MuteButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallToggleProps>(function MuteButton(
    { messages, ...props },
    ref,
  ) {
    const icon = props.pressed ? microphoneOffIcon : microphoneIcon;
    const children = messages?.mute ?? english.mute;
    return renderToggleButton(
      { icon, children, 'data-calling': 'mute-button', tone: 'caution', ...props },
      ref,
    );
  }),
);

/** Puts the call on hold. Pressed: it is on hold. */
export const HoldButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallToggleProps>(function HoldButton(
    { messages, ...props },
    ref,
  ) {
    const icon = pauseIcon;
    const children = messages?.hold ?? english.hold;
    return renderToggleButton({ icon, children, 'data-calling': 'hold-button', tone: 'held', ...props }, ref);
  }),
);

/** Shows the keypad. Pressed: it is shown. */
export const KeypadButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallToggleProps>(function KeypadButton(
    { messages, ...props },
    ref,
  ) {
    const icon = keypadIcon;
    const children = messages?.keypad ?? english.keypad;
    return renderToggleButton({ icon, children, 'data-calling': 'keypad-button', ...props }, ref);
  }),
);

/** Records the call. Pressed: it is being recorded. */
export const RecordButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallToggleProps>(function RecordButton(
    { messages, ...props },
    ref,
  ) {
    const icon = recordIcon;
    const children = messages?.record ?? english.record;
    return renderToggleButton(
      { icon, children, 'data-calling': 'record-button', tone: 'alarm', ...props },
      ref,
    );
  }),
);
