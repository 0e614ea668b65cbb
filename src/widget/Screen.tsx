import { type ReactElement, useEffect, useRef } from 'react';
import { useCti, useCtiContext } from '../react/useCti';
import { focusInSight, screenSelector } from './focus';
import { Guarded } from './guards/Guarded';
import { CallScreen, IncomingScreen, UntrustedScreen } from './late';
import { takePress, useLastAct } from './hooks/useLastAct';
import type { ScreenName } from './props';
import { screenOf } from './screenOf';
import { DialScreen } from './screens/DialScreen';
import { LogInScreen } from './screens/LogInScreen';
import { fill, useWidget } from './WidgetContext';

const screens: Record<ScreenName, ReactElement> = {
  untrusted: <UntrustedScreen />,
  logIn: <LogInScreen />,
  dial: <DialScreen />,
  incoming: <IncomingScreen />,
  call: <CallScreen />,
};

/** Where to call from: the number, or the button if HubSpot gave the number. The other screens say themselves where the focus belongs. */
const whereToCall = '[data-calling=number-field] input,[data-calling=call-button]:enabled';

const focusScreen = (isUnasked: boolean): void => {
  if (document.activeElement !== document.body || !document.hasFocus()) return;
  const root = document.querySelector<HTMLElement>(screenSelector);
  const target = isUnasked ? null : root?.querySelector<HTMLElement>(whereToCall);
  focusInSight(target ?? root);
};

/**
 * When a screen went with the focus in it, the next one gets it; what HubSpot hides loses it, too. A call that is over without the
 * user having done anything leaves them no place to type in: they may still write about it, and would dial what they write.
 */
const useFocusOnScreen = (name: ScreenName): void => {
  const cti = useCtiContext('CallingWidget');
  const last = useRef({ name, isShown: true });
  useEffect(() => {
    let painted = 0;
    // Not by a selector: nothing is to be rendered for it.
    const follow = (): void => {
      const { isHidden, isMinimized } = cti.getSnapshot().visibility;
      const before = last.current;
      const isShown = !isHidden && !isMinimized;
      last.current = { name, isShown };
      const isNew = name !== before.name;
      // A page that somebody works in is not hidden, whatever HubSpot said last: the focus goes on from screen to screen.
      if (!isNew && (!isShown || before.isShown)) return;
      const isAfterCall = before.name === 'call' || before.name === 'incoming';
      const isUnasked = isNew && !takePress() && isAfterCall;
      focusScreen(isUnasked);
      // HubSpot says that it shows the panel before it does: nothing can take the focus until it is painted.
      painted = requestAnimationFrame(() => focusScreen(isUnasked));
    };
    follow();
    const unsubscribe = cti.subscribe(follow);
    return () => {
      unsubscribe();
      cancelAnimationFrame(painted);
    };
  }, [cti, name]);
};

/** What a person has to do with now. */
export const Screen = () => {
  useLastAct();
  const name = useCti(screenOf);
  const { screens: own } = useWidget();
  useFocusOnScreen(name);
  // A screen that broke does not affect the next one.
  return <Guarded key={name}>{fill(own?.[name], screens[name])}</Guarded>;
};
