import type { HubspotProject } from '../../project/readProject';
import type { Finding } from '../finding';
import { error, ok, warning } from '../finding';

const platformVersions = ['2025.2', '2026.03', '2026.09'];

const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined;

const checkPermitted = ({ permittedFrames, file }: HubspotProject, { origin }: URL): readonly Finding[] => {
  const unreadable = permittedFrames.filter((entry) => originOf(entry) === undefined);
  const isPermitted = permittedFrames.some((entry) => originOf(entry) === origin);
  return [
    ...unreadable.map((entry) =>
      warning(
        'permitted-url',
        `permittedUrls.iframe holds ${JSON.stringify(entry)}, which is not an address.`,
        'Write the origin in full, such as https://phone.example.com.',
      ),
    ),
    isPermitted
      ? ok('permitted-url', `The project permits ${origin}.`)
      : error(
          'permitted-url',
          `${file} does not list ${origin} under permittedUrls.iframe: HubSpot refuses to frame it, and the panel stays blank.`,
          `Add ${JSON.stringify(origin)} to permittedUrls.iframe, and upload the project.`,
        ),
  ];
};

const checkScopes = ({ requiredScopes }: HubspotProject): readonly Finding[] => {
  if (!requiredScopes.includes('oauth'))
    return [
      error(
        'scopes',
        'The project does not require the scope "oauth", which every app with OAuth needs.',
        'Add "oauth" to auth.requiredScopes.',
      ),
    ];
  const extra = requiredScopes.filter((scope) => scope !== 'oauth');
  return extra.length === 0
    ? [ok('scopes', 'The project asks for no more than calling needs.')]
    : [
        warning(
          'scopes',
          `Calling needs only "oauth"; the project also requires ${extra.join(', ')}. Whoever installs the app needs those rights too.`,
          "Keep the scopes that your server's own API calls need.",
        ),
      ];
};

/** Whether the HubSpot project lets the widget in. */
export const checkProject = (project: HubspotProject, url: URL): readonly Finding[] => {
  const { distribution, platformVersion } = project;
  return [
    ...checkPermitted(project, url),
    ...checkScopes(project),
    ...(distribution === 'marketplace'
      ? [
          warning(
            'distribution',
            'With distribution "marketplace" an upload fails until the listing exists (reported by a vendor).',
            'Use "private" until then.',
          ),
        ]
      : []),
    ...(platformVersion !== undefined && !platformVersions.includes(platformVersion)
      ? [
          warning(
            'platform-version',
            `hsproject.json names platform version ${platformVersion}; known are ${platformVersions.join(', ')}.`,
            'Set platformVersion to 2026.03.',
          ),
        ]
      : []),
  ];
};
