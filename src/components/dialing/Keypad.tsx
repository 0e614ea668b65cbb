import {
  forwardRef,
  memo,
  useEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { keypad as english } from '../../text/messages/firstEnglish';
import type { KeypadMessages } from '../../text/dialingMessages';
import { bothHandlers, present, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, contrastEdge, innerButton } from '../primitives/styles';
import { hover, muted, raised, target } from '../primitives/theme';

/** A key of the phone. `+` comes from holding 0. */
export type KeypadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | '+';

/** Props of {@link Keypad}. */
export interface KeypadProps extends RootProps<'div', 'children'> {
  /** A key was pressed: by pointer, by Enter, or by typing it while the focus is on the keypad. */
  onKey?: ((key: KeypadKey) => void) | undefined;
  /** Whether holding 0 gives `+`, which a number may begin with and a tone cannot be. @default true */
  plus?: boolean | undefined;
  /** Grays out the keys. @default false */
  disabled?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<KeypadMessages> | undefined;
}

const keys: readonly (readonly [digit: KeypadKey, letters?: string])[] = [
  ['1'],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*'],
  ['0', '+'],
  ['#'],
];

const longPressMs = 500;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 };

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}${innerButton('& > button')}
:where(&){display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.375rem;direction:ltr;inline-size:100%}
:where(& > button){display:flex;flex-direction:column;align-items:center;justify-content:center;min-block-size:${target};padding:.125rem;
border:1px solid transparent;background:${raised};font-size:1.25rem;font-weight:500;line-height:1.15;
user-select:none;-webkit-touch-callout:none}
:where(& > button:enabled:hover){background:${hover}}
:where(& > button:enabled:active){scale:.96}
:where(& > button:disabled){opacity:.5;cursor:default}
:where(& small){min-block-size:.75rem;font-size:.625rem;letter-spacing:.08em;color:${muted}}
:where(& > button[value='*'] > span){translate:0 .15em}
${contrastEdge('& > button')}
@media (prefers-reduced-motion:reduce){:where(& > button:active){scale:none}}`,
);

const keyOf = (target: EventTarget) => (target as Element).closest('button')?.value as KeypadKey | undefined;

/**
 * The twelve keys of a phone. Holding 0 gives `+`. The keys are plain buttons under one listener: a key press renders none of them.
 */
export const Keypad = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLDivElement, KeypadProps>(function Keypad(
    {
      onKey,
      plus = true,
      disabled,
      messages,
      onClick,
      onBlur,
      onKeyDown,
      onPointerDown,
      onPointerUp,
      onPointerLeave,
      ...props
    },
    ref,
  ) {
    const { label, holdForPlus } = { ...english, ...messages };
    const hold = useRef<{ timer?: number; done?: boolean }>({});
    const release = () => {
      window.clearTimeout(hold.current.timer);
    };
    useEffect(() => release, []);

    const press = (event: PointerEvent<HTMLDivElement>) => {
      release();
      hold.current = {};
      if (!plus || keyOf(event.target) !== '0' || event.button !== 0) return;
      hold.current.timer = window.setTimeout(() => {
        hold.current.done = true;
        onKey?.('+');
      }, longPressMs);
    };
    const click = (event: MouseEvent) => {
      const key = keyOf(event.target);
      // A click without a pointer is another press: the held one may have been released elsewhere.
      const held = hold.current.done && event.detail;
      hold.current = {};
      if (key && !held) onKey?.(key);
    };
    const type = (event: KeyboardEvent<HTMLDivElement>) => {
      const { key } = event;
      if (key === 'Tab') rove(event);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!event.repeat && (/^[\d*#]$/.test(key) || (plus && key === '+'))) onKey?.(key as KeypadKey);
      const step = steps[key];
      if (!step) return;
      event.preventDefault();
      const all = [...event.currentTarget.children];
      const next = all[all.indexOf(event.target as Element) + step];
      if (next instanceof HTMLElement) next.focus();
    };

    /**
     * One key is in the order of Tab: the one that had the focus last. Which one that is counts when the focus leaves, and is not written
     * before.
     */
    const rove = ({ currentTarget, target }: FocusEvent<HTMLDivElement> | KeyboardEvent<HTMLDivElement>) => {
      for (const key of currentTarget.querySelectorAll('button')) {
        const tabIndex = key === target ? 0 : -1;
        if (key.tabIndex !== tabIndex) key.tabIndex = tabIndex;
      }
    };
    const leave = (event: FocusEvent<HTMLDivElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) rove(event);
    };

    const buttons = useMemo(
      () =>
        keys.map(([digit, letters]) => (
          <button
            key={digit}
            type="button"
            value={digit}
            tabIndex={digit === '1' ? 0 : -1}
            disabled={disabled}
            title={plus && digit === '0' ? holdForPlus : undefined}
          >
            <span>{digit}</span>
            <small aria-hidden>{plus || digit !== '0' ? letters : ''}</small>
          </button>
        )),
      [disabled, holdForPlus, plus],
    );

    return (
      <Root
        role="group"
        aria-label={label}
        translate="no"
        {...props}
        ref={ref}
        data-calling="keypad"
        data-disabled={present(disabled)}
        onClick={bothHandlers(onClick, click)}
        onBlur={bothHandlers(onBlur, leave)}
        onKeyDown={bothHandlers(onKeyDown, type)}
        onPointerDown={bothHandlers(onPointerDown, press)}
        onPointerUp={bothHandlers(onPointerUp, release)}
        onPointerLeave={bothHandlers(onPointerLeave, release)}
      >
        {buttons}
      </Root>
    );
  }),
);
