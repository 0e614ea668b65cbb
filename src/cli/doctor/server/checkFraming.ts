import type { Finding } from '../finding';
import { error, ok, warning } from '../finding';
import { permitsOrigin, policiesOf } from './contentSecurity';
import type { Answer } from './request';

/** Where accounts of most data centres are, and one of each other kind. */
const hubspot = 'https://app.hubspot.com';
const dataCenters = ['https://app-eu1.hubspot.com', 'https://app-na2.hubspot.com'];

const policy = 'Content-Security-Policy: frame-ancestors https://app.hubspot.com https://*.hubspot.com';

const checkAncestors = (lists: readonly (readonly string[])[]): Finding => {
  const refuses = (origin: string): boolean => lists.some((sources) => !permitsOrigin(sources, origin));
  if (refuses(hubspot))
    return error(
      'frame-ancestors',
      `frame-ancestors (${lists.map((sources) => sources.join(' ')).join(' and ')}) keeps HubSpot from framing the page.`,
      `Send ${policy}`,
    );
  const missing = dataCenters.filter(refuses);
  return missing.length > 0
    ? warning(
        'frame-ancestors',
        `frame-ancestors permits app.hubspot.com, and not HubSpot's other data centers (${missing.join(', ')}).`,
        `Send ${policy}`,
      )
    : ok('frame-ancestors', 'HubSpot may frame the page.');
};

const sandboxNeeds = ['allow-scripts', 'allow-same-origin'];

const checkSandbox = (sandboxes: readonly (readonly string[])[]): readonly Finding[] => {
  const missing = sandboxNeeds.filter((token) => sandboxes.some((tokens) => !tokens.includes(token)));
  return missing.length === 0
    ? []
    : [
        error(
          'sandbox',
          `The policy's sandbox lacks ${missing.join(' and ')}: the widget does not run.`,
          'Remove "sandbox" from the Content-Security-Policy.',
        ),
      ];
};

const listsOf = ({ headers }: Answer, name: string) =>
  policiesOf(headers)
    .map((each) => each.get(name))
    .filter((sources) => sources !== undefined);

const frameOptionsOf = ({ headers }: Answer): string | undefined => {
  const options = String(headers['x-frame-options'] ?? '').trim();
  return /\b(deny|sameorigin)\b/i.test(options) ? options : undefined;
};

/** The header that keeps a page of this origin from framing the widget, if one does. */
export const framingRefusal = (answer: Answer, origin: string): string | undefined => {
  const ancestors = listsOf(answer, 'frame-ancestors');
  if (ancestors.length === 0) return frameOptionsOf(answer) === undefined ? undefined : 'X-Frame-Options';
  return ancestors.every((sources) => permitsOrigin(sources, origin)) ? undefined : 'frame-ancestors';
};

/** Whether HubSpot may frame the page. */
export const checkFraming = (answer: Answer): readonly Finding[] => {
  const ancestors = listsOf(answer, 'frame-ancestors');
  const findings = checkSandbox(listsOf(answer, 'sandbox'));
  if (ancestors.length > 0) return [...findings, checkAncestors(ancestors)];
  const frameOptions = frameOptionsOf(answer);
  if (frameOptions !== undefined)
    return [
      ...findings,
      error(
        'x-frame-options',
        `X-Frame-Options: ${frameOptions} keeps HubSpot from framing the page.`,
        `Remove it, and send ${policy}`,
      ),
    ];
  const inHtml = /<meta[^>]+content-security-policy[^>]+frame-ancestors/i.test(answer.body);
  return [
    ...findings,
    warning(
      'frame-ancestors',
      inHtml
        ? 'frame-ancestors is in a <meta> element, where browsers ignore it: any page may frame the widget.'
        : 'Any page may frame the widget.',
      `Send the header ${policy}`,
    ),
  ];
};
