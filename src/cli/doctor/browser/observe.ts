import { reportName } from './hostPage';
import type { BrowserEvent } from './pipe';

/** A message of the widget's to the page that plays HubSpot. */
export interface WidgetMessage {
  readonly type: string;
  readonly data?: unknown;
}

export interface Observed {
  readonly messages: readonly WidgetMessage[];
  /** Uncaught errors. */
  readonly scriptErrors: readonly string[];
  /** What the widget wrote with console.warn and console.error. */
  readonly complaints: readonly string[];
  /** What the page's Content-Security-Policy refused. */
  readonly violations: readonly { readonly directive: string; readonly blocked: string }[];
  /** Files that could not be loaded. */
  readonly failures: readonly { readonly url: string; readonly reason: string }[];
  /** The texts of `alert()`, `confirm()` and `prompt()`. */
  readonly dialogs: readonly string[];
  /** Why the browser did not show the widget's page. */
  readonly refusal?: string | undefined;
}

/** How long a page may take to load, in milliseconds. */
const loadingMs = 15_000;

interface Context {
  readonly id: number;
  readonly session: string;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => Object(value) as Fields;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

const describeError = ({ text, exception }: Fields): string => {
  const { description, value } = fieldsOf(exception);
  return (
    (typeof description === 'string' ? description : `${textOf(text)} ${textOf(value)}`).split('\n')[0] ?? ''
  );
};

/** Gathers what the browser says while a widget is being visited. */
export const createObserver = (widgetUrl: string) => {
  const messages: WidgetMessage[] = [];
  const scriptErrors: string[] = [];
  const complaints: string[] = [];
  const dialogs: string[] = [];
  const violations = new Map<string, Observed['violations'][number]>();
  const failures = new Map<string, string>();
  const addresses = new Map<unknown, { url: string; isDocument: boolean }>();
  const { origin } = new URL(widgetUrl);
  let refusal: string | undefined;
  let context: Context | undefined;
  let onNews = (): void => undefined;

  const onReport = (payload: unknown): void => {
    messages.push(JSON.parse(String(payload)) as WidgetMessage);
  };

  const onIssue = (issue: Fields): void => {
    const details = fieldsOf(fieldsOf(issue.details).contentSecurityPolicyIssueDetails);
    if (typeof details.violatedDirective !== 'string') return;
    const blocked = textOf(details.blockedURL) || 'inline code';
    if (details.violatedDirective === 'frame-ancestors') {
      refusal ??= 'frame-ancestors';
      return;
    }
    violations.set(`${details.violatedDirective} ${blocked}`, {
      directive: details.violatedDirective,
      blocked: details.contentSecurityPolicyViolationType === 'kEvalViolation' ? 'eval()' : blocked,
    });
  };

  const onFailure = ({ requestId, errorText, blockedReason }: Fields): void => {
    const asked = addresses.get(requestId);
    if (!asked || errorText === 'net::ERR_ABORTED') return;
    const reason = textOf(blockedReason) || textOf(errorText);
    // A violation of the policy is reported as such.
    if (reason === 'csp') return;
    if (asked.isDocument) refusal = reason;
    else failures.set(asked.url, reason);
  };

  const handlers: Readonly<Record<string, (params: Fields, session: string) => void>> = {
    'Runtime.bindingCalled': ({ name, payload }) => {
      if (name === reportName) onReport(payload);
    },
    'Runtime.executionContextCreated': ({ context: created }, session) => {
      const { id, origin: where, auxData } = fieldsOf(created);
      if (where === origin && fieldsOf(auxData).isDefault === true) context = { id: Number(id), session };
    },
    'Runtime.exceptionThrown': ({ exceptionDetails }) => {
      scriptErrors.push(describeError(fieldsOf(exceptionDetails)));
    },
    'Runtime.consoleAPICalled': ({ type, args }) => {
      if (type !== 'warning' && type !== 'error') return;
      const parts = (Array.isArray(args) ? args : []).map((arg) => {
        const { value, description } = fieldsOf(arg);
        return textOf(value ?? description);
      });
      complaints.push(parts.join(' '));
    },
    'Page.javascriptDialogOpening': ({ type, message }) => {
      // The question before leaving is asked because doctor leaves.
      if (type !== 'beforeunload') dialogs.push(`${textOf(type)}(${JSON.stringify(message)})`);
    },
    'Log.entryAdded': ({ entry }) => {
      const { text, url } = fieldsOf(entry);
      // A file of the wrong type is loaded, and not used: no other event says so.
      const type = /MIME type(?: of)? \(?["']([^"']*)/.exec(textOf(text))?.[1];
      const address = /["'](https?:[^"']*)["']/.exec(textOf(text))?.[1] ?? textOf(url);
      if (type !== undefined) failures.set(address, `it is served as "${type}"`);
    },
    'Audits.issueAdded': ({ issue }) => onIssue(fieldsOf(issue)),
    'Network.requestWillBeSent': ({ requestId, request, type }) => {
      const url = textOf(fieldsOf(request).url);
      addresses.set(requestId, { url, isDocument: type === 'Document' && new URL(url).origin === origin });
    },
    'Network.responseReceived': ({ response, type }) => {
      const { url, status } = fieldsOf(response);
      if (type !== 'Document' && Number(status) >= 400) failures.set(textOf(url), `status ${String(status)}`);
    },
    'Network.loadingFailed': onFailure,
  };

  const has = (type: string): boolean => messages.some((message) => message.type === type);

  return {
    take: ({ method, params, sessionId = '' }: BrowserEvent): void => {
      handlers[method]?.(params, sessionId);
      onNews();
    },
    /** Waits for INITIALIZED, for a refusal to show the page, or as long as the widget may take once its page has loaded. */
    untilStarted: (patienceMs: number): Promise<void> =>
      new Promise((resolve) => {
        let loads = 0;
        let timer: ReturnType<typeof setTimeout>;
        const finish = (): void => {
          clearTimeout(timer);
          onNews = () => undefined;
          resolve();
        };
        const waitFor = (ms: number): void => {
          clearTimeout(timer);
          timer = setTimeout(finish, ms);
        };
        onNews = () => {
          if (has('INITIALIZED') || (refusal !== undefined && has('load'))) {
            finish();
            return;
          }
          const loaded = messages.filter(({ type }) => type === 'load').length;
          if (loaded > loads) waitFor(patienceMs);
          loads = loaded;
        };
        waitFor(patienceMs + loadingMs);
        onNews();
      }),
    /** The script context of the widget's page. */
    context: (): Context | undefined => context,
    observed: (): Observed => ({
      messages: messages.filter(({ type }) => type !== 'load'),
      scriptErrors: [...new Set(scriptErrors)],
      complaints: [...new Set(complaints)],
      dialogs: [...new Set(dialogs)],
      violations: [...violations.values()],
      failures: [...failures].map(([url, reason]) => ({ url, reason })),
      refusal,
    }),
  };
};
