import type { Answers } from '../answers';
import type { Files } from '../writeFiles';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** A name for machines: `acme-phone`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'calling-app';

/** What HubSpot's command line uploads: everything in `src/`, and nothing of the widget. */
export const hubspotProject = ({ name, url }: Answers): Files => {
  const { origin, hostname } = new URL(url);
  const slug = slugOf(name);
  return {
    'hsproject.json': json({ name: slug, srcDir: 'src', platformVersion: '2026.03' }),
    'src/app/app-hsmeta.json': json({
      uid: `${slug}-app`,
      type: 'app',
      config: {
        name,
        description: `Calls with ${name}.`,
        distribution: 'private',
        auth: {
          type: 'oauth',
          redirectUrls: [`${origin}/oauth/callback`],
          requiredScopes: ['oauth'],
          optionalScopes: [],
          conditionallyRequiredScopes: [],
        },
        permittedUrls: { fetch: [], iframe: [origin], img: [] },
        support: {
          supportEmail: `support@${hostname}`,
          documentationUrl: `${origin}/`,
          supportUrl: `${origin}/`,
        },
      },
    }),
    'calling-settings.json': json({
      name,
      url,
      width: 400,
      height: 640,
      isReady: true,
      supportsCustomObjects: false,
      supportsInboundCalling: true,
      usesCallingWindow: true,
      usesRemote: false,
    }),
  };
};
