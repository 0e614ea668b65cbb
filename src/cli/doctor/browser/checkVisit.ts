import type { SomeSettings } from '../account/checkSettings';
import type { Finding } from '../finding';
import { error, ok, warning } from '../finding';
import type { Visit } from './visit';

/** As many as a person reads. */
const list = (texts: readonly string[], limit = 5): string =>
  [...texts.slice(0, limit), ...(texts.length > limit ? [`and ${texts.length - limit} more`] : [])].join(
    '; ',
  );

const short = (text: string): string =>
  text.length > 300 ? `${text.slice(0, 300)} …` : text.replace(/\.$/, '');

const isAboutTrust = (text: string): boolean => text.includes('trustedOrigins');

const checkStart = (
  { messages, complaints, refusal, page, hangs, ...failed }: Visit,
  widget: URL,
): Finding => {
  const has = (type: string): boolean => messages.some((message) => message.type === type);
  const hasFailed = [failed.scriptErrors, failed.failures, failed.violations].some(
    ({ length }) => length > 0,
  );
  if (has('INITIALIZED'))
    return ok('handshake', "The widget answers HubSpot's handshake and says INITIALIZED.");
  if (has('SYNC_ACK'))
    return error(
      'initialized',
      'The widget answers the handshake and does not send INITIALIZED: HubSpot says "Calling is offline".',
      'Call initialized() in onReady, or render a CallingProvider, which does.',
    );
  if (hangs)
    return error(
      'unresponsive',
      "The widget's page does not respond: a script keeps it busy.",
      'Look for a loop without an end: open the address in a browser and pause its debugger.',
    );
  if (!page || refusal !== undefined)
    return error(
      'framed',
      `The browser does not show the widget in HubSpot's iframe${refusal === undefined ? '' : ` (${refusal})`}.`,
      'Make the page load in an iframe: see the other findings.',
    );
  const distrust = complaints.find(isAboutTrust);
  if (distrust !== undefined)
    return error(
      'untrusted-origin',
      `The widget does not trust the page around it: ${short(distrust)}`,
      'Add the origin to trustedOrigins, if that page may embed the widget.',
    );
  if (new URL(page.url).origin !== widget.origin || new URL(page.url).pathname !== widget.pathname)
    return error(
      'moved',
      `The page leaves ${widget.href} for ${page.url} and does not answer HubSpot's handshake.`,
      'Stay at the address inside HubSpot, and let users log in inside the widget.',
    );
  return error(
    'handshake',
    `The widget does not answer HubSpot's handshake: HubSpot says "Calling is offline".`,
    hasFailed
      ? 'Something fails before it can: see the other findings.'
      : "Make sure that the page runs HubSpot's calling SDK: render a CallingProvider, or create CallingExtensions.",
  );
};

const checkSize = ({ messages }: Visit, settings: SomeSettings | undefined): readonly Finding[] => {
  const initialized = messages.find(({ type }) => type === 'INITIALIZED');
  const { sizeInfo } = Object(initialized?.data) as { sizeInfo?: { width?: unknown; height?: unknown } };
  if (!sizeInfo || !settings) return [];
  const differs = (['width', 'height'] as const).some(
    (name) =>
      typeof sizeInfo[name] === 'number' && settings[name] !== undefined && settings[name] !== sizeInfo[name],
  );
  return differs
    ? [
        warning(
          'size',
          `The widget asks for ${String(sizeInfo.width)} × ${String(sizeInfo.height)} px, and the settings say ${String(settings.width)} × ${String(settings.height)} px: the panel changes its size as it opens.`,
          'Use the same size in both.',
        ),
      ]
    : [];
};

const checkScripts = ({ scriptErrors, complaints, dialogs }: Visit): readonly Finding[] => [
  ...(scriptErrors.length > 0
    ? [
        error(
          'script-error',
          `Scripts of the widget fail: ${list(scriptErrors.map(short))}.`,
          'Fix them: open the address in a browser and look at its console.',
        ),
      ]
    : []),
  ...(dialogs.length > 0
    ? [
        warning(
          'dialog',
          `The widget opens ${list(dialogs.map(short))}: it stands still until somebody closes that, and so do its calls.`,
          'Show the question inside the widget.',
        ),
      ]
    : []),
  ...(complaints.some((text) => !isAboutTrust(text))
    ? [
        warning(
          'console',
          `The widget's console says: ${list(complaints.filter((text) => !isAboutTrust(text)).map(short))}`,
          'Look into it: errors there are often the first sign of trouble.',
        ),
      ]
    : []),
];

const checkLoading = ({ violations, failures, page }: Visit): readonly Finding[] => [
  ...(violations.length > 0
    ? [
        error(
          'content-security-policy',
          `The page's Content-Security-Policy refuses ${list(violations.map(({ directive, blocked }) => `${blocked} (${directive})`))}.`,
          "Permit it in the policy; docs/going-live.md has one that suffices. The styles need 'unsafe-inline' or a nonce.",
        ),
      ]
    : []),
  ...(failures.length > 0
    ? [
        error(
          'loading',
          `The widget cannot load ${list(failures.map(({ url, reason }) => `${url} (${reason})`))}.`,
          'Deploy the whole build, and check the addresses that the widget uses.',
        ),
      ]
    : []),
  ...(page?.microphone === false
    ? [
        error(
          'microphone',
          "Inside HubSpot's iframe the browser gives the page no microphone.",
          'Send Permissions-Policy: microphone=(self), or leave the header out.',
        ),
      ]
    : []),
];

/** What a visit in a browser shows, beside what the server's answer has shown already. */
export const checkVisit = (visit: Visit, widget: URL, settings?: SomeSettings): readonly Finding[] => [
  checkStart(visit, widget),
  ...checkScripts(visit),
  ...checkLoading(visit),
  ...checkSize(visit, settings),
];
