import { forwardRef } from 'react';
import { saveCall as english } from '../../text/messages/firstEnglish';
import type { SaveCallMessages } from '../../text/wrapUpMessages';
import { renderButton, type ButtonProps } from '../primitives/Button';
import { checkIcon } from '../primitives/callIcons';

/** Props of {@link SaveCallButton}. */
export interface SaveCallButtonProps extends Omit<ButtonProps, 'variant' | 'pending'> {
  /** The state of saving. @default 'unsaved' */
  state?: 'unsaved' | 'saving' | 'saved' | undefined;
  /** Texts that differ from English. */
  messages?: Partial<SaveCallMessages> | undefined;
}

/** Saves the call to the timeline. Shows "Saving…" and "Saved", and ignores clicks meanwhile. */
export const SaveCallButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, SaveCallButtonProps>(
  function SaveCallButton({ state = 'unsaved', messages, ...props }, ref) {
    const words = { ...english, ...messages };
    const children = { unsaved: words.save, saving: words.saving, saved: words.saved }[state];
    const icon = state === 'saved' ? checkIcon : undefined;
    const isSaved = state === 'saved';
    return renderButton(
      {
        icon,
        children,
        'data-calling': 'save-call-button',
        'data-state': state,
        ...props,
        ...(isSaved && { 'aria-disabled': true, onClick: undefined }),
        variant: 'primary',
        pending: state === 'saving',
      },
      ref,
    );
  },
);
