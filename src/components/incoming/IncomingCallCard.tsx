import { forwardRef, type ReactNode } from 'react';
import { incomingCallCard as english } from '../../text/messages/en';
import type { CallHeaderMessages, IncomingCallCardMessages } from '../../text/callMessages';
import { Button } from '../primitives/Button';
import { AnswerButton, DeclineButton } from '../call/ringButtons';
import { CallHeader } from '../call/CallHeader';
import { newTabIcon, transferIcon } from '../primitives/callIcons';
import { withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, centredHeader, fieldLabel, innerButton, tight } from '../primitives/styles';
import { accent, go, hover, line, muted, radius } from '../primitives/theme';

/** A HubSpot record that matches the caller's number. */
export interface RecordMatch {
  /** Identifies it among the others. */
  id: string;
  /** The name of the record. */
  name: string;
  /** A company, an e-mail address. */
  detail?: string | undefined;
}

/** Props of {@link IncomingCallCard}. */
export interface IncomingCallCardProps extends RootProps<'section', 'children'> {
  /** The remote party's name. */
  name?: string | undefined;
  /** The remote party's company. */
  company?: string | undefined;
  /** The caller's number, formatted. */
  number?: string | undefined;
  /** The line below the name. @default "Incoming call" */
  status?: ReactNode;
  /** The records that have the caller's number. @default none */
  matches?: readonly RecordMatch[] | undefined;
  /** Opens a match, here or in a new tab. Without it matches are only named. */
  onOpenRecord?: ((id: string, openIn: 'CURRENT_TAB' | 'NEW_TAB') => void) | undefined;
  /** Shows a button that answers the call. */
  onAnswer?: (() => void) | undefined;
  /** Shows a button that declines the call. */
  onDecline?: (() => void) | undefined;
  /** Shows a button that transfers the call before it is answered. */
  onTransfer?: (() => void) | undefined;
  /** The answer is in progress. @default false */
  answering?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<IncomingCallCardMessages & CallHeaderMessages> | undefined;
}

const none: readonly RecordMatch[] = [];

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& h3,& ul')}${fieldLabel('& h3')}${innerButton('& li button')}${centredHeader('& > [data-calling=call-header]')}
:where(&){display:flex;flex-direction:column;gap:.75rem}
:where(& > [data-calling=call-header] > [data-part=status]){grid-column:1;order:-1;margin:0;font-size:.875rem;color:${muted}}
:where(& [data-part=avatar]){animation:calling-ring 2.4s ease-out infinite}
@keyframes calling-ring{from{box-shadow:0 0 0 0 color-mix(in srgb,${go} 45%,transparent)}60%,to{box-shadow:0 0 0 1rem transparent}}
:where(& ul){list-style:none;border:1px solid ${line};border-radius:${radius}}
:where(& li){display:flex;align-items:center}
:where(& li + li){border-block-start:1px solid ${line}}
:where(& li > :first-child){flex:1;min-inline-size:0;min-block-size:2.75rem;padding:.375rem .75rem;text-align:start}
:where(& li > span){display:grid;align-content:center}
:where(& li button){color:${accent}}
:where(& li button:hover){background:${hover}}
:where(& li button + button){display:grid;place-items:center;inline-size:2.75rem;block-size:2.75rem}
${tight(':where(& li > :first-child){padding-inline:.5rem}:where(& li button + button){inline-size:2rem}')}
:where(& small){display:block;font-size:.8125rem;color:${muted}}
:where(& > button){align-self:center}
:where(& > [data-part=actions]){display:flex;flex-direction:column;gap:.5rem;margin-block-start:auto}
@media (prefers-reduced-motion:reduce){:where(& [data-part=avatar]){animation:none}}`,
);

const renderMatch = (
  { id, name, detail }: RecordMatch,
  words: IncomingCallCardMessages,
  open: IncomingCallCardProps['onOpenRecord'],
) => {
  // Where an address too long for its line goes on in the next.
  const afterAt = (detail?.indexOf('@') ?? -1) + 1;
  const text = (
    <span>
      <bdi translate="no">{name}</bdi>
      {detail !== undefined && (
        <small>
          <bdi translate="no">
            {detail.slice(0, afterAt)}
            <wbr />
            {detail.slice(afterAt)}
          </bdi>
        </small>
      )}
    </span>
  );
  if (!open) return <li key={id}>{text}</li>;
  return (
    <li key={id}>
      <button
        type="button"
        title={words.openRecord(name)}
        onClick={() => {
          open(id, 'CURRENT_TAB');
        }}
      >
        {text}
      </button>
      <button
        type="button"
        aria-label={words.openRecordInNewTab(name)}
        title={words.openRecordInNewTab(name)}
        onClick={() => {
          open(id, 'NEW_TAB');
        }}
      >
        {newTabIcon}
      </button>
    </li>
  );
};

/** A ringing call: who calls, which records match, and the actions. */
export const IncomingCallCard = /* @__PURE__ */ forwardRef<HTMLElement, IncomingCallCardProps>(
  function IncomingCallCard(
    {
      name,
      company,
      number,
      status,
      matches = none,
      onOpenRecord,
      onAnswer,
      onDecline,
      onTransfer,
      answering,
      messages,
      ...props
    },
    ref,
  ) {
    const words = { ...english, ...messages };
    return (
      <Root aria-label={words.label} {...props} ref={ref} data-calling="incoming-call-card">
        <CallHeader
          name={name}
          company={company}
          number={number}
          status={status ?? <span>{words.label}</span>}
          messages={messages}
        />
        {matches.length > 0 && (
          <div data-part="matches">
            <h3>{words.matches(matches.length)}</h3>
            <ul>{matches.map((match) => renderMatch(match, words, onOpenRecord))}</ul>
          </div>
        )}
        {onTransfer && (
          <Button variant="quiet" icon={transferIcon} onClick={withoutEvent(onTransfer)}>
            {words.transfer}
          </Button>
        )}
        {/* At the bottom, where nothing that arrives while it rings can move them. */}
        <div data-part="actions">
          {onAnswer && <AnswerButton pending={answering} onClick={withoutEvent(onAnswer)} messages={words} />}
          {onDecline && <DeclineButton onClick={withoutEvent(onDecline)} messages={words} />}
        </div>
      </Root>
    );
  },
);
