import { forwardRef, type ReactNode } from 'react';
import { logIn as english } from '../../text/messages/firstEnglish';
import type { LogInMessages } from '../../text/dialingMessages';
import { Button } from '../primitives/Button';
import { phoneIcon } from '../primitives/icons';
import { present, withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { accent, accentSoft, error, muted } from '../primitives/theme';

/** Props of {@link LogInPanel}. */
export interface LogInPanelProps extends RootProps<'section'> {
  /** Called when the log-in button is pressed. */
  onLogIn?: (() => void) | undefined;
  /** The log-in is in progress. @default false */
  pending?: boolean | undefined;
  /** Why the last log-in failed. */
  problem?: ReactNode;
  /** Why to log in, in the app's own words. */
  detail?: ReactNode;
  /** Texts that differ from English. */
  messages?: Partial<LogInMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > h2,& > p')}
:where(&){display:flex;flex-direction:column;gap:.75rem;text-align:center;text-wrap:balance}
:where(& > svg){box-sizing:content-box;align-self:center;padding:.75rem;border-radius:50%;font-size:1.25rem;color:${accent};background:${accentSoft};forced-color-adjust:auto}
:where(& > h2){font-size:1.125rem;line-height:1.25;font-weight:600}
:where(& > p){font-size:.875rem;color:${muted}}
:where(& > [role=alert]){color:${error}}`,
);

/** What a logged-out user sees. The app's own fields come as children, above the button. */
export const LogInPanel = /* @__PURE__ */ forwardRef<HTMLElement, LogInPanelProps>(function LogInPanel(
  { onLogIn, pending, problem, detail, messages, children, ...props },
  ref,
) {
  const words = { ...english, ...messages };
  return (
    <Root {...props} ref={ref} data-calling="log-in-panel" data-pending={present(pending)}>
      {phoneIcon}
      <h2>{words.title}</h2>
      {detail && <p>{detail}</p>}
      {children}
      {problem && <p role="alert">{problem}</p>}
      <Button variant="primary" pending={pending} onClick={withoutEvent(onLogIn)}>
        {words.logIn}
      </Button>
    </Root>
  );
});
