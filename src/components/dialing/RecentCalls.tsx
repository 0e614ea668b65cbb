import { forwardRef, memo } from 'react';
import type { CallDirection } from '../../call/call';
import { recentCalls as english } from '../../text/messages/en';
import type { RecentCallsMessages } from '../../text/messages';
import { incomingIcon, outgoingIcon, phoneIcon } from '../primitives/icons';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, fieldLabel, innerButton, unseen } from '../primitives/styles';
import { go, hover, muted, stop } from '../primitives/theme';

/** A call of the past. */
export interface RecentCall {
  /** Identifies it among the others. */
  id: string;
  /** Who called whom. */
  direction: CallDirection;
  /** Nobody took it. */
  missed?: boolean | undefined;
  /** It was not wanted. */
  declined?: boolean | undefined;
  /** The remote party's name. */
  name?: string | undefined;
  /** The other side's number, formatted. */
  number: string;
  /** When it began, in milliseconds since the epoch. */
  at: number;
}

/** Props of {@link RecentCalls}. */
export interface RecentCallsProps extends RootProps<'section', 'children'> {
  /** Newest first. */
  calls: readonly RecentCall[];
  /** A call was chosen to be called again. */
  onRedial?: ((call: RecentCall) => void) | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  /** The language of dates and times. @default the browser's */
  locale?: string | undefined;
  /** Texts that differ from English. */
  messages?: Partial<RecentCallsMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > *')}${fieldLabel('& > h2')}${innerButton('& button')}${unseen('& i')}
:where(& > p){font-size:.875rem;color:${muted}}
:where(& ul){list-style:none;margin-inline:-.5rem}
:where(& button){display:grid;grid-template-columns:auto minmax(0,1fr) auto;align-items:center;column-gap:.625rem;inline-size:100%;
min-block-size:3rem;padding:.375rem .5rem;text-align:start}
:where(& button:enabled:hover){background:${hover}}
:where(& button:disabled){cursor:default}
:where(& button > svg){color:${muted}}
:where(& button > svg:last-child){color:${go}}
:where(& button:disabled > svg:last-child){visibility:hidden}
:where(& [data-missed] svg:first-child){color:${stop}}
:where(& b){display:block;font-weight:inherit}
:where(& bdi){font-variant-numeric:tabular-nums}
:where(& small){display:block;font-size:.8125rem;line-height:1.3;color:${muted}}`,
);

/** The last calls; each is a button that calls again. */
export const RecentCalls = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLElement, RecentCallsProps>(function RecentCalls(
    { calls, onRedial, disabled, locale, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    const dates = new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
    return (
      <Root aria-label={words.label} {...props} ref={ref} data-calling="recent-calls">
        <h2>{words.label}</h2>
        {calls.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <ul>
            {calls.map((call) => {
              const { id, direction, missed, declined, name, number, at } = call;
              const kind = missed ? 'missed' : declined ? 'declined' : direction;
              return (
                <li key={id} data-missed={missed ? '' : undefined}>
                  <button
                    type="button"
                    disabled={disabled}
                    onClick={() => {
                      onRedial?.(call);
                    }}
                  >
                    {direction === 'inbound' ? incomingIcon : outgoingIcon}
                    <span>
                      <i>{words.redial}</i>{' '}
                      <b>
                        <bdi>{name ?? number}</bdi>
                      </b>
                      <small>
                        {name !== undefined && (
                          <b>
                            <bdi dir="ltr">{number}</bdi>
                          </b>
                        )}{' '}
                        {words[kind]}
                        {' · '}
                        <time dateTime={new Date(at).toISOString()}>{dates.format(at)}</time>
                      </small>
                    </span>
                    {phoneIcon}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Root>
    );
  }),
);
