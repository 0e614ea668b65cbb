import type { Context } from '../context';
import { say } from '../context';
import { describeUnreachable } from '../doctor/server/checkServer';
import { getAnswer } from '../doctor/server/request';

/** Says so if the widget and the simulated HubSpot, which is on http://localhost, are of one site. */
export const sayIfSameSite = (widgetUrl: string, context: Context): void => {
  const url = new URL(widgetUrl);
  if (url.protocol !== 'http:' || url.hostname !== 'localhost') return;
  url.hostname = '127.0.0.1';
  say(
    context,
    `The widget is of the same site as the simulated HubSpot, localhost: the browser treats its storage and cookies as its own. Use ${url.href} instead; with Vite that is vite --host 127.0.0.1.`,
  );
};

/** Says so if nothing answers at the widget's address when the simulator starts. It may come later. */
export const sayIfSilent = async (
  widgetUrl: string,
  signal: AbortSignal,
  context: Context,
): Promise<void> => {
  const url = new URL(widgetUrl);
  try {
    await getAnswer(url, signal);
  } catch (reason) {
    if (signal.aborted) return;
    say(context, `${describeUnreachable(url, reason).message} Start its server, and reload the page then.`);
  }
};
