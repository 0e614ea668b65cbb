/**
 * Calls back when the page goes away for good or into the browser's back/forward cache, from which it may return.
 * Only what is sent at once still gets out.
 */
export const onPageHide = (leave: (mayReturn: boolean) => void): (() => void) => {
  const listener = (event: PageTransitionEvent) => {
    leave(event.persisted);
  };
  window.addEventListener('pagehide', listener);
  return () => {
    window.removeEventListener('pagehide', listener);
  };
};
