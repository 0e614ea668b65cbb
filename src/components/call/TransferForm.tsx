import { forwardRef, useState, type ReactNode, type Ref } from 'react';
import { transferForm as english } from '../../text/messages/en';
import type { TransferFormMessages } from '../../text/callMessages';
import type { NumberFieldMessages } from '../../text/dialingMessages';
import { Button } from '../primitives/Button';
import { transferIcon } from '../primitives/callIcons';
import { NumberField, type NumberFieldProps } from '../dialing/NumberField';
import { bothHandlers, present, withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, buttonRow } from '../primitives/styles';

/** Props of {@link TransferForm}. */
export interface TransferFormProps extends RootProps<'form', 'children'> {
  /** Called with the typed number to transfer the call. Not called while the field is empty. */
  onTransfer?: ((to: string) => void) | undefined;
  /** Shows a button that calls this. */
  onCancel?: (() => void) | undefined;
  /** How to show the number. @default as it is */
  format?: NumberFieldProps['format'];
  /** Why the transfer failed, or why the number is invalid. */
  problem?: ReactNode;
  /** Called when the number changes: `problem` may be outdated. */
  onValueChange?: ((value: string) => void) | undefined;
  /** The transfer is in progress. @default false */
  pending?: boolean | undefined;
  /** Reaches the input, to focus it. */
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Texts that differ from English. */
  messages?: Partial<TransferFormMessages & Omit<NumberFieldMessages, 'label'>> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'form',
  () => `${base()}
:where(&){display:flex;flex-direction:column;gap:.75rem}
${buttonRow('& > div:last-child')}`,
);

/** Transfers a call without asking first (blind transfer). */
export const TransferForm = /* @__PURE__ */ forwardRef<HTMLFormElement, TransferFormProps>(
  function TransferForm(
    { onTransfer, onCancel, format, problem, onValueChange, pending, inputRef, messages, onSubmit, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    const [to, setTo] = useState('');
    const submit = () => {
      if (to !== '' && !pending) onTransfer?.(to);
    };
    return (
      <Root
        aria-label={words.label}
        noValidate
        {...props}
        ref={ref}
        data-calling="transfer-form"
        data-pending={present(pending)}
        onSubmit={bothHandlers(onSubmit, (event) => {
          event.preventDefault();
          submit();
        })}
      >
        <NumberField
          value={to}
          onValueChange={(value) => {
            setTo(value);
            onValueChange?.(value);
          }}
          format={format}
          problem={problem}
          inputRef={inputRef}
          messages={{ ...messages, label: words.to }}
        />
        <div>
          {onCancel && <Button onClick={withoutEvent(onCancel)}>{words.cancel}</Button>}
          <Button
            type="submit"
            variant="primary"
            icon={transferIcon}
            pending={pending}
            disabled={to === ''}
            // The longer word in the button would move what is around it under the hand.
            aria-label={pending ? `${words.transfer}: ${words.transferring}` : undefined}
          >
            {words.transfer}
          </Button>
        </div>
      </Root>
    );
  },
);
