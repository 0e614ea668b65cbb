import { forwardRef, type ReactNode } from 'react';
import { statusBanner as english } from '../../text/messages/en';
import type { StatusBannerMessages } from '../../text/messages';
import { checkIcon, closeIcon, infoIcon } from './callIcons';
import { warningIcon } from './icons';
import { present, withoutEvent, type RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base, focusRing, innerButton, ring, tight } from './styles';
import {
  error,
  errorSoft,
  info,
  infoSoft,
  radius,
  success,
  successSoft,
  surface,
  warning,
  warningSoft,
} from './theme';

/** How serious a banner is. */
export type StatusTone = 'info' | 'success' | 'warning' | 'error';

/** Props of {@link StatusBanner}. */
export interface StatusBannerProps extends RootProps<'div', 'title'> {
  /** How serious it is: color, icon, and how urgently it is announced. @default 'info' */
  tone?: StatusTone | undefined;
  /** What happened. */
  title?: ReactNode;
  /** Why it matters and what to do; further text may come as children. */
  detail?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Details for an engineer, folded away: an error code, what a phone service said. */
  technical?: ReactNode;
  /** What it is about is in progress: a spinner in place of the icon. @default false */
  pending?: boolean | undefined;
  /** Shows a button that calls this. */
  onDismiss?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<StatusBannerMessages> | undefined;
}

const icons = { info: infoIcon, success: checkIcon, warning: warningIcon, error: warningIcon };

const tone = (name: StatusTone, color: string, background: string) =>
  `:where(&[data-tone=${name}]){color:${color};background:${background};border-color:color-mix(in srgb,${color} 35%,transparent)}`;

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& > div > p')}${innerButton('& > button')}${focusRing('& summary')}
:where(&){position:relative;display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.5rem;align-items:start;padding:.625rem .75rem;
border:1px solid;border-radius:${radius};font-size:.875rem;text-wrap:pretty}
${tone('info', info, infoSoft)}${tone('success', success, successSoft)}${tone('warning', warning, warningSoft)}${tone('error', error, errorSoft)}
${ring('&[data-pending]')}
:where(& > svg){margin-block-start:.0625rem}
:where(&)::before{margin-block-start:.1875rem}
:where(& [data-part=title]){font-weight:600}
:where(& [data-part=detail]){word-break:normal}
:where(& summary){min-block-size:1.5rem;cursor:pointer;font-size:.8125rem}
:where(& [data-part=actions]){display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.5rem}
:where(& [data-part=actions] button){min-block-size:2.25rem;padding-inline:.75rem;font-size:.875rem;overflow-wrap:anywhere}
@container calling (max-width:18rem){:where(& [data-part=actions]){margin-inline-start:-1.625rem}}
${tight(':where(&){hyphens:auto}:where(& > svg){display:none}:where(&)::before{display:none}:where(& > div){grid-column:1/-1}:where(& [data-part=actions]){margin-inline:0}')}
:where(& > button){position:absolute;inset-block-start:.375rem;inset-inline-end:.5rem;display:grid;place-items:center;inline-size:1.75rem;block-size:1.75rem}
:where(&:has(> button) > div > :first-child){padding-inline-end:1.5rem}
@container calling (max-width:18rem){:where(&:has(> button) > div > :first-child){padding:0}:where(&:has(> button) > div > :first-child)::before{content:'';float:inline-end;inline-size:1.5rem;block-size:1em}}
:where(& > button:hover){background:${surface}}`,
);

/** Something the user should know. Errors interrupt a screen reader; everything else waits for it to finish. */
export const StatusBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, StatusBannerProps>(
  function StatusBanner(
    { tone = 'info', title, detail, technical, actions, pending, onDismiss, messages, children, ...props },
    ref,
  ) {
    return (
      <Root
        role={tone === 'error' ? 'alert' : 'status'}
        {...props}
        ref={ref}
        data-calling="status-banner"
        data-tone={tone}
        data-pending={present(pending)}
      >
        {!pending && icons[tone]}
        <div>
          {title && <p data-part="title">{title}</p>}
          {detail && <p data-part="detail">{detail}</p>}
          {children}
          {technical && (
            <details>
              <summary>{messages?.details ?? english.details}</summary>
              <div dir="auto" translate="no">
                {technical}
              </div>
            </details>
          )}
          {actions && <div data-part="actions">{actions}</div>}
        </div>
        {onDismiss && (
          <button
            type="button"
            aria-label={messages?.dismiss ?? english.dismiss}
            onClick={withoutEvent(onDismiss)}
          >
            {closeIcon}
          </button>
        )}
      </Root>
    );
  },
);
