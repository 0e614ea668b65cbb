import { HubSpotApiError } from './error';

/** The versions of HubSpot's calling API. They take the same bodies and differ in their paths and credentials. */
export type CallingApiVersion = 'v3' | '2025-09' | '2026-03' | '2026-09';

export const callingApiVersions: readonly CallingApiVersion[] = ['v3', '2025-09', '2026-03', '2026-09'];

export type CredentialKind = 'accessToken' | 'developerKey';

/**
 * The credential that HubSpot's API description names for an app's settings in each version.
 * Source: `securitySchemes` of HubSpot's public API descriptions of 2026-03 and 2026-08.
 */
export const settingsCredential: Readonly<Record<CallingApiVersion, CredentialKind>> = {
  v3: 'accessToken',
  '2025-09': 'developerKey',
  '2026-03': 'accessToken',
  '2026-09': 'developerKey',
};

/** The newest version that HubSpot describes for this kind of credential. */
export const newestVersionFor = (kind: CredentialKind): CallingApiVersion =>
  kind === 'accessToken' ? '2026-03' : '2026-09';

/** The path that the calling endpoints of a version start with. */
export const callingPath = (version: CallingApiVersion): string =>
  version === 'v3' ? '/crm/v3/extensions/calling' : `/crm/extensions/calling/${version}`;

/** The path of the call records of a version. */
export const callsPath = (version: CallingApiVersion): string =>
  version === 'v3' ? '/crm/v3/objects/calls' : `/crm/objects/${version}/calls`;

export const checkVersion = (version: CallingApiVersion): CallingApiVersion => {
  if (callingApiVersions.includes(version)) return version;
  throw new HubSpotApiError(
    'invalid-input',
    `version must be one of ${callingApiVersions.join(', ')}, and is ${JSON.stringify(version)}.`,
  );
};
