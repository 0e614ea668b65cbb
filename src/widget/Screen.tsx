import { type ReactElement, useEffect, useRef } from 'react';
import { useCti } from '../react/useCti';
import { screenSelector } from './focus';
import { Guarded } from './Guarded';
import type { ScreenName } from './props';
import { screenOf } from './screenOf';
import { CallScreen } from './screens/CallScreen';
import { DialScreen } from './screens/DialScreen';
import { IncomingScreen } from './screens/IncomingScreen';
import { LogInScreen } from './screens/LogInScreen';
import { UntrustedScreen } from './screens/UntrustedScreen';
import { fill, useWidget } from './WidgetContext';

const screens: Record<ScreenName, ReactElement> = {
  untrusted: <UntrustedScreen />,
  logIn: <LogInScreen />,
  dial: <DialScreen />,
  incoming: <IncomingScreen />,
  call: <CallScreen />,
};

/** The one thing to do with each screen; the others say themselves where the focus belongs. */
const firstField: Partial<Record<ScreenName, string>> = { dial: '[data-calling=number-field] input' };

/** When a screen went with the focus in it, the next one gets it. */
const useFocusOnScreen = (name: ScreenName): void => {
  // What HubSpot hides loses the focus, too.
  const isShown = useCti(({ visibility: { isHidden, isMinimized } }) => !isHidden && !isMinimized);
  const shown = isShown && name;
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (!shown) return;
    const focus = (): void => {
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      const root = document.querySelector<HTMLElement>(screenSelector);
      const field = firstField[shown];
      const target = field === undefined ? null : root?.querySelector<HTMLElement>(field);
      (target ?? root)?.focus({ preventScroll: true });
    };
    focus();
    // HubSpot says that it shows the panel before it does: nothing can take the focus until it is painted.
    const painted = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(painted);
  }, [shown]);
};

/** What a person has to do with now. */
export const Screen = () => {
  const name = useCti(screenOf);
  const { screens: own } = useWidget();
  useFocusOnScreen(name);
  // A screen that broke does not stand in the way of the next.
  return <Guarded key={name}>{fill(own?.[name], screens[name])}</Guarded>;
};
