import { forwardRef, memo } from 'react';
import { callSwitcher as english } from '../../text/messages/en';
import type { CallSwitcherMessages } from '../../text/messages';
import { CallTimer } from './CallTimer';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, innerButton, twoLines, unseen } from '../primitives/styles';
import { accent, accentSoft, edge, hover, muted, radius, surface } from '../primitives/theme';

/** One of several calls under way. */
export interface SwitchableCall {
  /** Identifies it among the others. */
  id: string;
  /** A name or a formatted number. */
  who: string;
  /** Whether the user talks in it, it is on hold, or it is not answered yet. */
  state: 'active' | 'held' | 'ringing';
  /** When the talk began, in milliseconds since the epoch; shows for how long it has gone on. */
  answeredAt?: number | undefined;
}

/** Props of {@link CallSwitcher}. */
export interface CallSwitcherProps extends RootProps<'ul', 'children'> {
  /** The calls. */
  calls: readonly SwitchableCall[];
  /** Brings another call to the front. */
  onSwitch?: ((id: string) => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<CallSwitcherMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'ul',
  () => `${base()}${innerButton('& button')}${unseen('& i')}
:where(&){display:flex;flex-direction:column;gap:.25rem;list-style:none;margin:0;padding:0}
:where(& button){display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:.5rem;align-items:center;inline-size:100%;min-block-size:2.75rem;
padding:.375rem .75rem;border:1px solid ${edge};border-radius:${radius};background:${surface};text-align:start}
:where(& button:hover){background:${hover}}
:where(& button[aria-current]){background:${accentSoft};border-color:${accent};border-inline-start-width:.25rem;cursor:default}
:where(& span){min-inline-size:0}
${twoLines('& bdi')}
:where(& bdi){font-weight:600;overflow-wrap:anywhere}
:where(& small){font-size:.8125rem;color:${muted};text-align:end}`,
);

/** The calls under way. The one in the foreground is marked; pressing another brings it to the front. */
export const CallSwitcher = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLUListElement, CallSwitcherProps>(function CallSwitcher(
    { calls, onSwitch, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    return (
      <Root aria-label={words.label} {...props} ref={ref} data-calling="call-switcher">
        {calls.map(({ id, who, state, answeredAt }) => {
          const active = state === 'active';
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={active ? true : undefined}
                data-state={state}
                onClick={() => {
                  if (!active) onSwitch?.(id);
                }}
              >
                <span>
                  {!active && <i>{words.switchTo}</i>} <bdi title={who}>{who}</bdi>
                </span>{' '}
                <small>
                  {words[state]} {answeredAt !== undefined && <CallTimer startedAt={answeredAt} />}
                </small>
              </button>
            </li>
          );
        })}
      </Root>
    );
  }),
);
