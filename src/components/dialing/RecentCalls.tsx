import { forwardRef, memo, useEffect, useId, useState } from 'react';
import type { CallDirection } from '../../call/call';
import { now } from '../../base/clock';
import { formatRelativeTime, formatTime } from '../../text/times/relativeTime';
import { recentCalls as english } from '../../text/messages/en';
import type { RecentCallsMessages } from '../../text/dialingMessages';
import { Button } from '../primitives/Button';
import { incomingIcon, outgoingIcon } from '../primitives/callIcons';
import { phoneIcon } from '../primitives/icons';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, dotted, field, fieldLabel, innerButton, unseen } from '../primitives/styles';
import { go, hover, muted, stop } from '../primitives/theme';

/** A call of the past. */
export interface RecentCall {
  /** Identifies it among the others. */
  id: string;
  /** Who called. */
  direction: CallDirection;
  /** Inbound: nobody answered it. */
  missed?: boolean | undefined;
  /** Inbound: it was declined. */
  declined?: boolean | undefined;
  /** The remote party's name. */
  name?: string | undefined;
  /** The remote party's company. */
  company?: string | undefined;
  /** The remote party's number, formatted. */
  number: string;
  /** When it began, in milliseconds since the epoch. */
  at: number;
}

/** Props of {@link RecentCalls}. */
export interface RecentCallsProps extends RootProps<'section', 'children'> {
  /** The calls, newest first. */
  calls: readonly RecentCall[];
  /** Called with the call to call again. */
  onCallAgain?: ((call: RecentCall) => void) | undefined;
  /** Shows a field that filters the calls by name, company and number. @default false */
  searchable?: boolean | undefined;
  /** How many are shown at first, with a button for the others. @default all */
  limit?: number | undefined;
  /** Shows the calls without a way to call them. @default false */
  disabled?: boolean | undefined;
  /** The language of dates and times. @default the browser's */
  locale?: string | undefined;
  /** Texts that differ from English. */
  messages?: Partial<RecentCallsMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > *')}${fieldLabel('& > h2')}${innerButton('& li button')}${unseen('& i,& > label')}${field('& > input')}${dotted('& small > span')}
:where(& > p){font-size:.875rem;color:${muted}}
:where(& > input){margin-block-end:.25rem;font-size:.9375rem;text-overflow:ellipsis}
:where(& ul){list-style:none;margin-inline:-.5rem}
:where(& > button){inline-size:100%}
:where(& li button){display:grid;grid-template-columns:auto minmax(0,1fr) auto;align-items:center;column-gap:.625rem;inline-size:100%;
min-block-size:3rem;padding:.375rem .5rem;text-align:start}
:where(& li button:enabled:hover){background:${hover}}
:where(& li button:disabled){cursor:default}
:where(& li button > svg){color:${muted};forced-color-adjust:auto}
:where(& li button > svg:last-child){color:${go}}
:where(& li button:disabled > svg:last-child){visibility:hidden}
:where(& [data-missed] svg:first-child){color:${stop}}
:where(& b){display:block;font-weight:inherit}
:where(& bdi){font-variant-numeric:tabular-nums}
:where(& small){display:block;font-size:.8125rem;line-height:1.3;color:${muted}}`,
);

/** The time, which advances every half minute. */
const useNow = (): number => {
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    const timer = window.setInterval(() => setCurrent(now()), 30_000);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return current;
};

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Whether a call matches the search; digits are compared without spaces and brackets. */
const hasWords = ({ name, company, number }: RecentCall, query: string): boolean => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [name, company, number].join(' ').toLowerCase();
  // An international number has no trunk prefix.
  const digits = digitsOf(query).replace(/^0+(?=\d)/, '');
  const isNumber = digits !== '' && !/\p{L}/u.test(query);
  return isNumber ? digitsOf(number).includes(digits) : words.every((word) => text.includes(word));
};

/** The last calls. Each is a button that calls again. */
export const RecentCalls = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLElement, RecentCallsProps>(function RecentCalls(
    { calls, onCallAgain, searchable, limit, disabled, locale, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    const searchId = useId();
    const [query, setQuery] = useState('');
    const current = useNow();
    const [showsAll, setShowsAll] = useState(false);
    const isSearching = searchable === true && query.trim() !== '';
    const found = isSearching
      ? calls.filter((call) => hasWords(call, query))
      : calls.slice(0, showsAll ? undefined : limit);

    const renderCall = (call: RecentCall) => {
      const { id, direction, missed, declined, name, number, at } = call;
      const kind = missed ? 'missed' : declined ? 'declined' : direction;
      return (
        <li key={id} data-missed={missed ? '' : undefined}>
          <button
            type="button"
            disabled={disabled}
            onClick={() => {
              onCallAgain?.(call);
            }}
          >
            {direction === 'inbound' ? incomingIcon : outgoingIcon}
            <span>
              <i>{words.callAgain}</i>{' '}
              <b>
                <bdi translate="no">{name ?? number}</bdi>
              </b>{' '}
              <small>
                {name !== undefined && (
                  <b>
                    <bdi dir="ltr" translate="no">
                      {number}
                    </bdi>
                  </b>
                )}{' '}
                <span>
                  <span>{words[kind]}</span>{' '}
                  <time dateTime={new Date(at).toISOString()} title={formatTime(at, locale)}>
                    {formatRelativeTime(at, current, locale)}
                  </time>
                </span>
              </small>
            </span>
            {phoneIcon}
          </button>
        </li>
      );
    };
    return (
      <Root aria-label={words.label} {...props} ref={ref} data-calling="recent-calls">
        <h2>{words.label}</h2>
        {searchable && <label htmlFor={searchId}>{words.search}</label>}
        {searchable && (
          <input
            id={searchId}
            type="search"
            autoComplete="off"
            placeholder={words.search}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
            }}
          />
        )}
        {found.length === 0 ? (
          <p>{calls.length === 0 ? words.empty : words.noneFound}</p>
        ) : (
          <ul>{found.map(renderCall)}</ul>
        )}
        {!isSearching && found.length < calls.length && (
          <Button variant="quiet" onClick={() => setShowsAll(true)}>
            {words.more}
          </Button>
        )}
      </Root>
    );
  }),
);
