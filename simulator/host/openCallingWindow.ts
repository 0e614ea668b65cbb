/** The space around the app in that window, in px. */
const around = { width: 40, height: 330 };

/** Opens this page again as the calling window. If that is open already, it comes to the front. */
export const openCallingWindow = (panel: { readonly width: number; readonly height: number }): void => {
  const url = new URL(location.href);
  url.searchParams.set('calling-window', '');
  url.searchParams.delete('fresh');
  url.hash = '';
  const size = `width=${panel.width + around.width},height=${panel.height + around.height}`;
  // The empty address finds a window of this name without reloading it.
  const opened = window.open('', 'simulated-hubspot-calling-window', `popup,${size}`);
  if (!opened) throw new Error('The browser blocked the calling window: allow this page to open windows.');
  if (opened.location.href === 'about:blank') opened.location.href = url.href;
  opened.focus();
};
