import { forwardRef } from 'react';
import { dtmfKeypad as english } from '../../text/messages/en';
import type { DtmfKeypadMessages } from '../../text/callMessages';
import type { KeypadMessages } from '../../text/dialingMessages';
import { Keypad, type KeypadProps } from '../dialing/Keypad';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { muted, radius, sunken } from '../primitives/theme';

/** Props of {@link DtmfKeypad}. */
export interface DtmfKeypadProps extends RootProps<'div', 'children'> {
  /** What was sent so far. @default '' */
  digits?: string | undefined;
  /** Called with the digit, `*` or `#` to send. */
  onKey?: KeypadProps['onKey'];
  /** Grays out the keys. @default false */
  disabled?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<DtmfKeypadMessages & KeypadMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& > p')}
:where(& > p){display:flex;gap:.75rem;align-items:baseline;min-block-size:2.25rem;margin:0 0 .5rem;padding:.375rem .75rem;
border-radius:${radius};background:${sunken};font-size:.8125rem;color:${muted}}
:where(& > p > bdi){flex:1;min-inline-size:0;text-align:end;font-size:1rem;letter-spacing:.1em;
font-variant-numeric:tabular-nums}`,
);

/** The keypad of a call in progress, with the digits that were sent. */
export const DtmfKeypad = /* @__PURE__ */ forwardRef<HTMLDivElement, DtmfKeypadProps>(function DtmfKeypad(
  { digits = '', onKey, disabled, messages, ...props },
  ref,
) {
  return (
    <Root {...props} ref={ref} data-calling="dtmf-keypad">
      <p>
        <span>{messages?.sent ?? english.sent}</span>
        <bdi dir="ltr" data-part="digits" translate="no">
          {digits}
        </bdi>
      </p>
      <Keypad plus={false} onKey={onKey} disabled={disabled} messages={messages} />
    </Root>
  );
});
