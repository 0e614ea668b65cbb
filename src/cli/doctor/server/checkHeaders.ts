import type { IncomingHttpHeaders } from 'node:http';
import type { Finding } from '../finding';
import { error, ok, warning } from '../finding';

const headerOf = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '').trim();

/** Who may use a feature, from Permissions-Policy or its predecessor Feature-Policy; undefined if they do not name it. */
const allowedBy = (headers: IncomingHttpHeaders, feature: string): string | undefined => {
  const [, list] =
    new RegExp(`(?:^|,)\\s*${feature}\\s*=\\s*(\\([^)]*\\)|[^,;\\s]+)`, 'i').exec(
      headerOf(headers, 'permissions-policy'),
    ) ?? [];
  if (list !== undefined) return list;
  return new RegExp(`(?:^|;)\\s*${feature}\\s+([^;]+)`, 'i').exec(headerOf(headers, 'feature-policy'))?.[1];
};

const isTakenAway = (list: string | undefined): boolean => list !== undefined && !/\bself\b|\*/.test(list);

const checkPermissions = (headers: IncomingHttpHeaders): readonly Finding[] => [
  isTakenAway(allowedBy(headers, 'microphone'))
    ? error(
        'microphone',
        "The page's Permissions-Policy takes the microphone away.",
        'Send Permissions-Policy: microphone=(self)',
      )
    : ok('microphone', 'The page leaves itself the microphone.'),
  ...(isTakenAway(allowedBy(headers, 'autoplay'))
    ? [
        warning(
          'autoplay',
          "The page's Permissions-Policy takes autoplay away: an incoming call may ring in silence.",
          'Send Permissions-Policy: autoplay=(self)',
        ),
      ]
    : []),
];

const checkIsolation = (headers: IncomingHttpHeaders): readonly Finding[] => {
  const embedder = headerOf(headers, 'cross-origin-embedder-policy');
  const opener = headerOf(headers, 'cross-origin-opener-policy');
  const resource = headerOf(headers, 'cross-origin-resource-policy');
  return [
    ...(/require-corp/i.test(embedder)
      ? [
          warning(
            'cross-origin',
            'Cross-Origin-Embedder-Policy: require-corp blocks files of other origins that do not agree to it.',
            'Remove it unless the widget needs shared memory.',
          ),
        ]
      : []),
    ...(/^same-origin(-plus-coep)?$/i.test(opener)
      ? [
          warning(
            'cross-origin',
            `Cross-Origin-Opener-Policy: ${opener} cuts a calling window off from the page that opened it.`,
            'Send Cross-Origin-Opener-Policy: same-origin-allow-popups or unsafe-none.',
          ),
        ]
      : []),
    ...(/^same-(origin|site)$/i.test(resource)
      ? [
          warning(
            'cross-origin',
            `Cross-Origin-Resource-Policy: ${resource} keeps isolated pages of other sites from framing the widget.`,
            'Send Cross-Origin-Resource-Policy: cross-origin for the page.',
          ),
        ]
      : []),
  ];
};

const checkCookies = (headers: IncomingHttpHeaders): readonly Finding[] => {
  const blocked = (headers['set-cookie'] ?? []).filter((cookie) => !/;\s*samesite=none\b/i.test(cookie));
  const names = blocked.map((cookie) => cookie.split('=', 1)[0]).join(', ');
  return blocked.length === 0
    ? []
    : [
        warning(
          'cookies',
          `Browsers do not send these cookies inside HubSpot: ${names}.`,
          'Set them with SameSite=None; Secure; Partitioned, or log in without cookies.',
        ),
      ];
};

const hourS = 60 * 60;

const checkCaching = (headers: IncomingHttpHeaders): readonly Finding[] => {
  const control = headerOf(headers, 'cache-control');
  const seconds = Number(/max-age=(\d+)/i.exec(control)?.[1] ?? 0);
  return seconds <= hourS || /no-cache|no-store/i.test(control)
    ? []
    : [
        warning(
          'caching',
          `Browsers keep the page for ${Math.round(seconds / hourS)} hours: users stay on an old version after a release.`,
          'Send Cache-Control: no-cache for the page, and long times for its hashed files only.',
        ),
      ];
};

/** What the page's headers take away from the widget, or let users feel later. */
export const checkHeaders = (headers: IncomingHttpHeaders): readonly Finding[] => [
  ...checkPermissions(headers),
  ...checkIsolation(headers),
  ...checkCookies(headers),
  ...checkCaching(headers),
];
