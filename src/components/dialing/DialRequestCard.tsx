import { forwardRef, type ReactNode } from 'react';
import { dialRequestCard as english } from '../../text/messages/en';
import type { DialRequestCardMessages } from '../../text/dialingMessages';
import { Button } from '../primitives/Button';
import { phoneIcon } from '../primitives/icons';
import { withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { accent, accentSoft, muted, radius } from '../primitives/theme';

/** Props of {@link DialRequestCard}. */
export interface DialRequestCardProps extends RootProps<'section', 'children'> {
  /** The remote party's name. */
  name?: string | undefined;
  /** The remote party's company. */
  company?: string | undefined;
  /** The number, formatted. */
  number: string;
  /** Which of the record's numbers it is: "Mobile". */
  numberLabel?: string | undefined;
  /** Why it has to wait, or cannot be called. */
  detail?: ReactNode;
  /** Shows a button that calls now. */
  onCall?: (() => void) | undefined;
  /** Shows a button that dismisses the request. */
  onDismiss?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<DialRequestCardMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > p')}
:where(&){padding:.625rem .75rem;border:1px solid ${accent};border-radius:${radius};background:${accentSoft};font-size:.875rem}
:where(& > p){color:${muted}}
:where(& > [data-part=label]){font-size:.8125rem}
:where(& > [data-part=name]){font-weight:600;color:inherit}
:where(& > div){display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.5rem}
:where(& button){min-block-size:2.25rem;font-size:.875rem}`,
);

/** The contact to call that HubSpot requested while the phone is busy. */
export const DialRequestCard = /* @__PURE__ */ forwardRef<HTMLElement, DialRequestCardProps>(
  function DialRequestCard(
    { name, company, number, numberLabel, detail, onCall, onDismiss, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    return (
      <Root aria-label={words.label} {...props} ref={ref} data-calling="dial-request-card">
        <p data-part="label">{words.label}</p>
        {name !== undefined && (
          <p data-part="name">
            <bdi translate="no">{name}</bdi>
          </p>
        )}
        {company !== undefined && (
          <p>
            <bdi translate="no">{company}</bdi>
          </p>
        )}
        <p data-part={name === undefined ? 'name' : 'number'}>
          {numberLabel && <span>{numberLabel}</span>}{' '}
          <bdi dir="ltr" translate="no">
            {number}
          </bdi>
        </p>
        {detail && <p data-part="detail">{detail}</p>}
        {(onCall ?? onDismiss) && (
          <div>
            {onCall && (
              <Button variant="go" icon={phoneIcon} onClick={withoutEvent(onCall)}>
                {words.call}
              </Button>
            )}
            {onDismiss && <Button onClick={withoutEvent(onDismiss)}>{words.dismiss}</Button>}
          </div>
        )}
      </Root>
    );
  },
);
