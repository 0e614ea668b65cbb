import type { PageLife } from '../../base/platform';

/**
 * `pagehide` and `pageshow` with `persisted`: the back/forward cache. `freeze` and `resume`: a background tab that the browser stops.
 * Chromium fires all four around the cache, so each change is reported once.
 */
export const browserPage: PageLife = {
  watch: (onAway, onBack, onGone) => {
    if (typeof window === 'undefined') return () => undefined;
    let isAway = false;
    const change = (next: boolean): void => {
      if (next === isAway) return;
      isAway = next;
      if (next) onAway();
      else onBack();
    };
    const onPage = (event: Event): void => {
      if ((event as PageTransitionEvent).persisted) change(event.type === 'pagehide');
      else if (event.type === 'pagehide') onGone();
    };
    const onFreeze = (event: Event): void => {
      change(event.type === 'freeze');
    };
    const events: [target: EventTarget | undefined, type: string, listener: (event: Event) => void][] = [
      [window, 'pagehide', onPage],
      [window, 'pageshow', onPage],
      [window.document, 'freeze', onFreeze],
      [window.document, 'resume', onFreeze],
    ];
    for (const [target, type, listener] of events) target?.addEventListener(type, listener);
    return () => {
      for (const [target, type, listener] of events) target?.removeEventListener(type, listener);
    };
  },
};
