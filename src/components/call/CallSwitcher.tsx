import { forwardRef, memo } from 'react';
import { callSwitcher as english } from '../../text/messages/en';
import type { CallSwitcherMessages } from '../../text/callMessages';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, innerButton, tight, twoLines } from '../primitives/styles';
import { accent, accentSoft, edge, hover, muted, radius, surface, warning } from '../primitives/theme';
import { Duration } from './Duration';

/** A call beside the one in the foreground. */
export interface SwitchableCall {
  /** Identifies it among the others. */
  id: string;
  /** A name or a formatted number. */
  who: string;
  /** `held`: on hold. `active`: connected and not on hold. `dialing`, `ringing`: outbound and not answered yet. */
  state: 'active' | 'held' | 'dialing' | 'ringing';
  /** When it was answered, in milliseconds since the epoch; shows the talk time. */
  answeredAt?: number | undefined;
}

/** Props of {@link CallSwitcher}. */
export interface CallSwitcherProps extends RootProps<'ul', 'children'> {
  /** The other calls. */
  calls: readonly SwitchableCall[];
  /** Called with the id of the call to bring to the foreground. */
  onSwitch?: ((id: string) => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<CallSwitcherMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'ul',
  () => `${base()}${innerButton('& button')}
:where(&){display:flex;flex-direction:column;gap:.25rem;list-style:none;margin:0;padding:0}
:where(& button){display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:.75rem;align-items:center;inline-size:100%;min-block-size:2.75rem;
padding:.375rem .75rem;border:1px solid ${edge};border-radius:${radius};background:${surface};text-align:start}
:where(& button:hover){background:${hover}}
:where(& button > span){min-inline-size:0}
${twoLines('& bdi')}
:where(& bdi){font-weight:600;overflow-wrap:anywhere}
:where(& small){display:block;font-size:.8125rem;color:${muted};font-variant-numeric:tabular-nums}
:where(& [data-state=held] small){color:${warning}}
:where(& [data-part=swap]){padding:.25rem .625rem;border-radius:1rem;background:${accentSoft};color:${accent};font-size:.875rem;font-weight:600}
@container calling (max-width:18rem){:where(& bdi){font-size:.875rem}}
${tight(':where(& button){grid-template-columns:minmax(0,1fr);justify-items:start}')}`,
);

/** The calls beside the one in the foreground. Pressing one swaps the two. */
export const CallSwitcher = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLUListElement, CallSwitcherProps>(function CallSwitcher(
    { calls, onSwitch, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    return (
      <Root aria-label={words.label} {...props} ref={ref} data-calling="call-switcher">
        {calls.map(({ id, who, state, answeredAt }) => (
          <li key={id}>
            <button
              type="button"
              data-state={state}
              onClick={() => {
                onSwitch?.(id);
              }}
            >
              <span>
                <bdi title={who} translate="no">
                  {who}
                </bdi>{' '}
                <small>
                  <span>{words[state]}</span>{' '}
                  {answeredAt !== undefined && <Duration key={answeredAt} startedAt={answeredAt} />}
                </small>
              </span>{' '}
              <span data-part="swap">{words.swap}</span>
            </button>
          </li>
        ))}
      </Root>
    );
  }),
);
