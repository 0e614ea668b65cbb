import { forwardRef, type ReactNode } from 'react';
import { errorPanel as english } from '../../text/messages/firstEnglish';
import type { ErrorPanelMessages } from '../../text/messages';
import { Button } from './Button';
import { warningIcon } from './icons';
import { withoutEvent, type RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base, focusRing } from './styles';
import { error, errorSoft, muted, radius, sunken } from './theme';

/** Props of {@link ErrorPanel}. */
export interface ErrorPanelProps extends RootProps<'section', 'title'> {
  /** What happened. */
  title?: ReactNode;
  /** Why it matters and what to do; more may come as children. */
  detail?: ReactNode;
  /** Details for an engineer, folded away. */
  technical?: ReactNode;
  /** Shows a button that tries again. */
  onRetry?: (() => void) | undefined;
  /** The retry is in progress. @default false */
  retrying?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<ErrorPanelMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > h2,& > p')}${focusRing('& summary')}
:where(&){display:flex;flex-direction:column;align-items:center;gap:.75rem;margin-block:auto;text-align:center;text-wrap:balance}
:where(& > svg){box-sizing:content-box;padding:.75rem;border-radius:50%;font-size:1.25rem;color:${error};background:${errorSoft};forced-color-adjust:auto}
:where(& > *){max-inline-size:100%}
:where(& > h2){font-size:1.125rem;line-height:1.25;font-weight:600}
:where(& > p){font-size:.9375rem}
:where(& > h2,& > p){overflow-wrap:anywhere}
:where(& > button){min-inline-size:min(12rem,100%)}
:where(& > details){align-self:stretch;font-size:.8125rem;color:${muted}}
:where(& summary){min-block-size:1.5rem;border-radius:${radius};cursor:pointer}
:where(& details > div){text-align:start;padding:.5rem .75rem;border-radius:${radius};background:${sunken}}`,
);

/** An error that must be fixed first: what happened, why it matters, what to do. */
export const ErrorPanel = /* @__PURE__ */ forwardRef<HTMLElement, ErrorPanelProps>(function ErrorPanel(
  { title, detail, technical, onRetry, retrying, messages, children, ...props },
  ref,
) {
  const words = { ...english, ...messages };
  return (
    <Root role="alert" {...props} ref={ref} data-calling="error-panel">
      {warningIcon}
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {children}
      {onRetry && (
        <Button variant="primary" pending={retrying} onClick={withoutEvent(onRetry)}>
          {words.retry}
        </Button>
      )}
      {technical && (
        <details>
          <summary>{words.technical}</summary>
          <div dir="auto" translate="no">
            {technical}
          </div>
        </details>
      )}
    </Root>
  );
});
