import { hostPage, reportName } from './hostPage';
import type { Browser } from './launch';
import { createObserver } from './observe';
import type { Observed } from './observe';
import type { BrowserEvent } from './pipe';

export interface VisitOptions {
  readonly widgetUrl: string;
  /** The origin of the page around the widget. @default 'https://app.hubspot.com' */
  readonly origin?: string | undefined;
  /** How long the widget may take to start once its page has loaded, in milliseconds. @default 15000 */
  readonly patienceMs?: number | undefined;
  readonly size?: { width?: number; height?: number } | undefined;
}

/** What a visit has shown. */
export interface Visit extends Observed {
  /** What the widget's page says of itself; absent if no such page was loaded. */
  readonly page?: { readonly url: string; readonly microphone: boolean } | undefined;
  /** Whether that page answers nothing, because a script keeps it busy. */
  readonly hangs: boolean;
}

/** How long a page may take to answer, in milliseconds: it has been loaded long ago. */
const answerMs = 10_000;

const askPage = `JSON.stringify({
  url: location.href,
  microphone: (document.permissionsPolicy ?? document.featurePolicy)?.allowsFeature('microphone') ?? true,
})`;

const domains = ['Page.enable', 'Runtime.enable', 'Network.enable', 'Log.enable', 'Audits.enable'];

const pageHeaders = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];

/** Opens the widget inside a page that plays HubSpot, waits until it has started, and tells what it saw. */
export const visitWidget = async (browser: Browser, options: VisitOptions): Promise<Visit> => {
  const { widgetUrl, origin = 'https://app.hubspot.com', patienceMs = 15_000, size = {} } = options;
  const observer = createObserver(widgetUrl);
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const sessions = new Set<unknown>([sessionId]);
  const send = (method: string, params: object, session: unknown) =>
    browser.send(method, { ...params }, String(session));

  const watch = async (session: unknown): Promise<void> => {
    const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    // Not every kind of target knows every domain, and a frame may be gone already.
    await Promise.allSettled([
      ...domains.map((method) => send(method, {}, session)),
      send('Target.setAutoAttach', attach, session),
    ]);
  };

  /** Whatever comes for this origin is answered here: nothing reaches HubSpot. */
  const answer = ({ params }: BrowserEvent, session: unknown): Promise<unknown> => {
    const { requestId, request } = params as { requestId: string; request: { url: string } };
    const isPage = new URL(request.url).pathname === '/';
    const body = isPage ? Buffer.from(hostPage(widgetUrl, size)).toString('base64') : '';
    const answered = { requestId, responseCode: isPage ? 200 : 404, responseHeaders: pageHeaders, body };
    return send('Fetch.fulfillRequest', answered, session);
  };

  const onEvent = async (event: BrowserEvent): Promise<void> => {
    if (!sessions.has(event.sessionId)) return;
    if (event.method === 'Fetch.requestPaused') await answer(event, event.sessionId);
    else if (event.method === 'Page.javascriptDialogOpening') {
      observer.take(event);
      // Open, it would stop the page for ever.
      await send('Page.handleJavaScriptDialog', { accept: false }, event.sessionId);
    } else if (event.method === 'Target.attachedToTarget') {
      const { sessionId: child } = event.params;
      sessions.add(child);
      // Commands of one session run in their order: it is watched before it runs.
      await Promise.all([watch(child), send('Runtime.runIfWaitingForDebugger', {}, child)]);
    } else observer.take(event);
  };
  // A frame that is gone before it runs is of no interest.
  const stop = browser.listen((event) => void onEvent(event).catch(() => undefined));

  try {
    await watch(sessionId);
    await send('Runtime.addBinding', { name: reportName }, sessionId);
    await send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/*` }] }, sessionId);
    await send('Page.navigate', { url: `${origin}/` }, sessionId);
    await observer.untilStarted(patienceMs);
    const context = observer.context();
    const question = { expression: askPage, contextId: context?.id };
    let hangs = false;
    const page = context
      ? await browser
          .send('Runtime.evaluate', question, context.session, answerMs)
          .catch((error: unknown) => {
            hangs = String(error).includes('does not answer');
            return undefined;
          })
      : undefined;
    const { value } = Object(page?.['result']) as { value?: unknown };
    return {
      ...observer.observed(),
      hangs,
      page: typeof value === 'string' ? (JSON.parse(value) as Visit['page']) : undefined,
    };
  } finally {
    stop();
    await browser.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined);
  }
};
