import { forwardRef, Fragment } from 'react';
import { shortcutHelp as english } from '../../text/messages/en';
import type { ShortcutHelpMessages } from '../../text/messages';
import type { WithRootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { edge, line, muted, raised } from '../primitives/theme';

/** What can be done by a shortcut. */
export type ShortcutAction = Exclude<keyof ShortcutHelpMessages, 'label' | 'hint' | 'or'>;

export interface Shortcut {
  action: ShortcutAction;
  /** Each as it is pressed: `['m']`, `['Shift+K', 'k']`. */
  keys: readonly string[];
}

export type ShortcutHelpProps = WithRootProps<
  'section',
  {
    shortcuts: readonly Shortcut[];
    messages?: Partial<ShortcutHelpMessages> | undefined;
  },
  'children'
>;

const Root = /* @__PURE__ */ styledRoot(
  'section',
  () => `${base('& > *,& dd')}
:where(& > h2){font-size:1rem;line-height:1.25;font-weight:600}
:where(& > p){font-size:.8125rem;color:${muted}}
:where(& > dl){margin-block-start:.5rem}
:where(& > dl > div){display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem .75rem;padding-block:.375rem;font-size:.875rem}
:where(& > dl > div + div){border-block-start:1px solid ${line}}
:where(& dd){direction:ltr;color:${muted}}
:where(& kbd){display:inline-block;min-inline-size:1.75rem;padding:.0625rem .375rem;border:1px solid ${edge};border-radius:.25rem;
background:${raised};font:inherit;font-size:.8125rem;text-align:center;text-transform:capitalize}`,
);

/** Which keys do what. */
export const ShortcutHelp = /* @__PURE__ */ forwardRef<HTMLElement, ShortcutHelpProps>(function ShortcutHelp(
  { shortcuts, messages, ...props },
  ref,
) {
  const words = { ...english, ...messages };
  return (
    <Root aria-label={words.label} {...props} ref={ref} data-calling="shortcut-help">
      <h2>{words.label}</h2>
      <p>{words.hint}</p>
      <dl>
        {shortcuts.map(({ action, keys }) => (
          <div key={action}>
            <dt>{words[action]}</dt>
            <dd>
              {keys.map((keyName, index) => (
                <Fragment key={keyName}>
                  {index > 0 && ` ${words.or} `}
                  {keyName.split(/(?<=.)\+(?=.)/).map((part, place) => (
                    <Fragment key={part}>
                      {place > 0 && ' + '}
                      <kbd>{part}</kbd>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Root>
  );
});
