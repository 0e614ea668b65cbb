import { forwardRef, type ReactNode } from 'react';
import { initialsOf } from '../../text/initials';
import { callHeader as english } from '../../text/messages/firstEnglish';
import type { CallHeaderMessages } from '../../text/callMessages';
import { personIcon } from '../primitives/icons';
import { inOwnElement, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, focusRing, tight, twoLines } from '../primitives/styles';
import { accent, accentSoft, muted } from '../primitives/theme';

/** Props of {@link CallHeader}. */
export interface CallHeaderProps extends RootProps<'div', 'children'> {
  /** The remote party's name. */
  name?: string | undefined;
  /** The remote party's company. */
  company?: string | undefined;
  /** The remote party's number, formatted. */
  number?: string | undefined;
  /** Which of the record's numbers it is: "Mobile". */
  numberLabel?: string | undefined;
  /** The status: "Ringing…", or a `CallTimer`. */
  status?: ReactNode;
  /** Texts that differ from English. */
  messages?: Partial<CallHeaderMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& h2,& > div > p')}${focusRing('&')}
:where(&){display:grid;grid-template-columns:auto minmax(0,1fr);align-items:center;column-gap:.75rem;border-radius:.25rem}
:where(& > [data-part=avatar]){display:grid;place-items:center;inline-size:2.75rem;block-size:2.75rem;border-radius:50%;border:1px solid transparent;
background:${accentSoft};color:${accent};font-weight:600;letter-spacing:.02em}
:where(& h2){font-size:1.125rem;line-height:1.25;font-weight:600}
${twoLines('& h2 > bdi,& [data-part=company] > bdi')}
:where(& > div > p){font-size:.875rem;color:${muted}}
:where(& [data-part=number]){font-variant-numeric:tabular-nums}
:where(& [data-part=number] > bdi){display:inline-block}
:where(& > [data-part=status]){grid-column:2;margin-block-start:.25rem;font-size:.9375rem}
@container calling (max-width:18rem){:where(& h2){font-size:1rem}}
@container calling (max-width:22rem){:where(& > [data-part=status]){grid-column:1/-1}}
${tight(':where(& > [data-part=avatar]){display:none}:where(& > *){grid-column:1/-1}')}`,
);

/** Who a call is with: the name, else the number, else that the number is withheld. Unknown parts take no room. */
export const CallHeader = /* @__PURE__ */ forwardRef<HTMLDivElement, CallHeaderProps>(function CallHeader(
  { name, company, number, numberLabel, status, messages, ...props },
  ref,
) {
  const known = [name, number].find(Boolean);
  const heading = known ?? messages?.withheld ?? english.withheld;
  // Who has no name costs no look for letters, which takes a slow computer long the first time.
  const initials = name ? initialsOf(name) : '';
  return (
    <Root {...props} ref={ref} data-calling="call-header">
      <span data-part="avatar" aria-hidden translate="no">
        {initials === '' ? personIcon : <span>{initials}</span>}
      </span>
      <div>
        <h2 title={heading}>
          <bdi translate={known === undefined ? undefined : 'no'}>{heading}</bdi>
        </h2>
        {company && (
          <p data-part="company">
            <bdi translate="no">{company}</bdi>
          </p>
        )}
        {number && [name, numberLabel].some(Boolean) && (
          <p data-part="number">
            {numberLabel && <span>{numberLabel}</span>}{' '}
            {name && (
              <bdi dir="ltr" translate="no">
                {number}
              </bdi>
            )}
          </p>
        )}
      </div>
      {status !== undefined && status !== null && <div data-part="status">{inOwnElement(status)}</div>}
    </Root>
  );
});
