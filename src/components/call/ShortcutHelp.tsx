import { forwardRef, useState, type KeyboardEvent } from 'react';
import { shortcutHelp as english } from '../../text/messages/en';
import type { ShortcutHelpMessages } from '../../text/callMessages';
import { Button } from '../primitives/Button';
import { editIcon } from '../primitives/icons';
import { withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { switchRow } from '../primitives/choiceStyles';
import { base, tight } from '../primitives/styles';
import { edge, error, line, muted, raised } from '../primitives/theme';
import { isChord, keysPressed } from './shortcutKeys';

/** What a shortcut can do. */
export type ShortcutAction =
  'answer' | 'decline' | 'end' | 'mute' | 'hold' | 'keypad' | 'notes' | 'save' | 'help';

/** One line of the list. */
export interface Shortcut {
  /** What the keys do. `outcome`, `snippet` and `leave` cannot be changed. */
  action: ShortcutAction | 'outcome' | 'snippet' | 'leave';
  /** Each combination as it is pressed: `['Alt+Shift+M']`, `['Ctrl+K', 'F9']`. */
  keys: readonly string[];
}

/** Props of {@link ShortcutHelp}. */
export interface ShortcutHelpProps extends RootProps<'section', 'children'> {
  /** The shortcuts, in the order in which they are listed. */
  shortcuts: readonly Shortcut[];
  /** Whether shortcuts are on. Shown if `onEnabledChange` is given. @default true */
  enabled?: boolean | undefined;
  /** Shows a switch that turns shortcuts on and off. */
  onEnabledChange?: ((enabled: boolean) => void) | undefined;
  /** Shows a button beside each shortcut: the user presses the new keys. */
  onKeysChange?: ((action: ShortcutAction, keys: string) => void) | undefined;
  /** Shows a button that restores the default keys. */
  onReset?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<ShortcutHelpMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > *,& dd')}${switchRow('& > label')}
:where(& > h2){font-size:1rem;line-height:1.25;font-weight:600}
:where(& > p){font-size:.8125rem;color:${muted}}
:where(& > dl){margin-block:.5rem}
:where(& > dl > div){display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;min-block-size:2.25rem;padding-block:.125rem;font-size:.875rem}
:where(& > dl > div + div){border-block-start:1px solid ${line}}
:where(& dt){flex:1 1 7rem}
:where(& dd){display:flex;flex-wrap:wrap;align-items:center;justify-content:end;gap:.25rem;color:${muted}}
${tight(':where(& dd){justify-content:start}')}
:where(& dd > bdi){direction:ltr}
:where(& dd button){min-block-size:2rem;min-inline-size:2rem;padding:.25rem}
:where(& [data-part=refused]){flex-basis:100%;color:${error}}
:where(&[data-disabled] bdi){opacity:.55}
:where(& kbd){display:inline-block;min-inline-size:1.5rem;padding:.0625rem .375rem;border:1px solid ${edge};border-radius:.25rem;
background:${raised};font:inherit;font-size:.8125rem;text-align:center}`,
);

const isFixed = (action: Shortcut['action']): action is Exclude<Shortcut['action'], ShortcutAction> =>
  action === 'outcome' || action === 'snippet' || action === 'leave';

const names: Record<string, string> = { Meta: 'Cmd', Control: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' };

/** `Ctrl+Shift+1 … 8`: a range stands in one key. */
const renderKeys = (keys: string) => (
  <bdi key={keys} translate="no">
    {keys.split(/(?<=.)\+(?=.)/).map((part, place) => (
      <span key={part}>
        {place > 0 && <span> + </span>}
        <kbd>{names[part] ?? part}</kbd>
      </span>
    ))}
  </bdi>
);

/** The keyboard shortcuts: which keys do what. Optionally lets the user turn them off and change them. */
export const ShortcutHelp = /* @__PURE__ */ forwardRef<HTMLElement, ShortcutHelpProps>(function ShortcutHelp(
  { shortcuts, enabled = true, onEnabledChange, onKeysChange, onReset, messages, ...props },
  ref,
) {
  const words = { ...english, ...messages };
  const [recording, setRecording] = useState<{ action: ShortcutAction; problem?: string }>();

  const record = (action: ShortcutAction, event: KeyboardEvent): void => {
    if (recording?.action !== action || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setRecording(undefined);
      return;
    }
    const keys = keysPressed(event.nativeEvent);
    if (keys === undefined) return;
    const owner = shortcuts.find((other) => other.action !== action && other.keys.includes(keys));
    const types = !isChord(keys) || event.nativeEvent.getModifierState('AltGraph');
    const problem = types ? words.refused : owner && words.taken(words[owner.action]);
    setRecording(problem === undefined ? undefined : { action, problem });
    if (problem === undefined) onKeysChange?.(action, keys);
  };

  const renderShortcut = ({ action, keys }: Shortcut) => {
    const isRecording = recording?.action === action;
    return (
      <div key={action}>
        <dt>{words[action]}</dt>
        <dd>
          {isRecording ? <span role="status">{words.press}</span> : keys.map(renderKeys)}
          {onKeysChange && !isFixed(action) && (
            <Button
              variant="quiet"
              aria-label={words.change(words[action])}
              title={words.change(words[action])}
              aria-pressed={isRecording}
              onClick={() => {
                setRecording(isRecording ? undefined : { action });
              }}
              onKeyDown={(event) => {
                record(action, event);
              }}
              onBlur={() => {
                if (isRecording) setRecording(undefined);
              }}
              icon={editIcon}
            />
          )}
        </dd>
        {isRecording && recording.problem !== undefined && (
          <p data-part="refused" role="alert">
            {recording.problem}
          </p>
        )}
      </div>
    );
  };

  return (
    <Root
      aria-label={words.label}
      {...props}
      ref={ref}
      data-calling="shortcut-help"
      data-disabled={enabled ? undefined : ''}
    >
      <h2 tabIndex={-1}>{words.label}</h2>
      {shortcuts.some(({ action, keys }) => !isFixed(action) && !keys.every(isChord)) && <p>{words.hint}</p>}
      {onEnabledChange && (
        <label>
          <input
            type="checkbox"
            checked={enabled}
            onChange={(event) => {
              onEnabledChange(event.target.checked);
            }}
          />
          <span>{words.enabled}</span>
        </label>
      )}
      <dl>{shortcuts.map(renderShortcut)}</dl>
      {onReset && (
        <Button variant="quiet" onClick={withoutEvent(onReset)}>
          {words.reset}
        </Button>
      )}
    </Root>
  );
});
