import { forwardRef } from 'react';
import { callWaiting as english } from '../../text/messages/en';
import { callHeader } from '../../text/messages/firstEnglish';
import type { CallHeaderMessages, CallWaitingMessages } from '../../text/callMessages';
import { Button } from '../primitives/Button';
import { AnswerButton, DeclineButton } from '../call/ringButtons';
import { phoneDownIcon, phoneIcon } from '../primitives/icons';
import { withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, buttonRow } from '../primitives/styles';
import { go, muted, radiusLarge, surface } from '../primitives/theme';

/** Props of {@link CallWaiting}. */
export interface CallWaitingProps extends RootProps<'section', 'children'> {
  /** The remote party's name. */
  name?: string | undefined;
  /** The caller's number, formatted. */
  number?: string | undefined;
  /** Shows a button that puts the current call on hold and answers this one. */
  onHoldAndAnswer?: (() => void) | undefined;
  /** Shows a button that ends the current call and answers this one. */
  onEndAndAnswer?: (() => void) | undefined;
  /** Shows a button that declines the call. */
  onDecline?: (() => void) | undefined;
  /** The answer is in progress. @default false */
  answering?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<CallWaitingMessages & CallHeaderMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > p')}
:where(&){padding:.75rem;border:2px solid ${go};border-radius:${radiusLarge};background:${surface}}
:where(& > p){font-size:.8125rem;color:${muted}}
:where(& > [data-part=name]){font-size:1rem;font-weight:600;color:inherit}
${buttonRow('& > div')}
:where(& > div){margin-block-start:.5rem}
:where(& > div > *){flex-basis:5.5rem;overflow-wrap:anywhere;font-size:.875rem;padding-inline:.5rem}
:where(& > div > [data-variant=go]){flex-basis:100%}`,
);

/** A second call that rings during a call. */
export const CallWaiting = /* @__PURE__ */ forwardRef<HTMLElement, CallWaitingProps>(function CallWaiting(
  { name, number, onHoldAndAnswer, onEndAndAnswer, onDecline, answering, messages, ...props },
  ref,
) {
  const words = { ...callHeader, ...english, ...messages };
  const known = name ?? number;
  return (
    <Root aria-label={words.label} {...props} ref={ref} data-calling="call-waiting">
      <p>{words.label}</p>
      <p data-part="name">
        <bdi translate={known === undefined ? undefined : 'no'}>{known ?? words.withheld}</bdi>
      </p>
      {name !== undefined && number !== undefined && (
        <p>
          <bdi dir="ltr" translate="no">
            {number}
          </bdi>
        </p>
      )}
      <div>
        {onHoldAndAnswer && (
          <AnswerButton
            pending={answering}
            onClick={withoutEvent(onHoldAndAnswer)}
            messages={{ answer: words.holdAndAnswer }}
          />
        )}
        {onEndAndAnswer && (
          <Button
            variant={onHoldAndAnswer ? 'secondary' : 'go'}
            icon={onHoldAndAnswer ? undefined : phoneIcon}
            data-calling="answer-button"
            pending={answering}
            onClick={withoutEvent(onEndAndAnswer)}
          >
            {words.endAndAnswer}
          </Button>
        )}
        {onDecline && (
          <DeclineButton
            // Beside another button it has no room.
            icon={onHoldAndAnswer && onEndAndAnswer ? null : phoneDownIcon}
            onClick={withoutEvent(onDecline)}
            messages={words}
          />
        )}
      </div>
    </Root>
  );
});
