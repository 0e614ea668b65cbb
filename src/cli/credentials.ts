import type { CallingSettingsAuth } from '../server/api/auth';
import type { CallingApiVersion } from '../server/api/version';
import { callingApiVersions } from '../server/api/version';
import type { CallingSettingsOptions } from '../server/settings/createCallingSettings';
import { ask } from './ask';
import type { Context } from './context';
import { isInteractive } from './context';
import { usageError } from './exit';

const authFrom = (
  accessToken: string | undefined,
  developerKey: string | undefined,
): CallingSettingsAuth | undefined => {
  if (accessToken) return { accessToken };
  return developerKey ? { developerKey } : undefined;
};

const askForAuth = async (context: Context): Promise<CallingSettingsAuth> => {
  const accessToken = await ask(context, 'OAuth access token (or Enter, to give a developer API key): ', {
    hidden: true,
  });
  const developerKey = accessToken === '' ? await ask(context, 'Developer API key: ', { hidden: true }) : '';
  const auth = authFrom(accessToken, developerKey);
  if (!auth) throw usageError('HubSpot answers only with an access token or a developer key.');
  return auth;
};

const readVersion = (text: string | undefined, where: string): CallingApiVersion | undefined => {
  const version = callingApiVersions.find((known) => known === text);
  if (text !== undefined && version === undefined)
    throw usageError(
      `${where} takes one of ${callingApiVersions.join(', ')}, and got ${JSON.stringify(text)}.`,
    );
  return version;
};

/**
 * The app and its credentials, from the environment or a prompt: never from a flag, which would stay in the shell's
 * history. The version of the API may be a flag.
 */
export const getCredentials = async (
  context: Context,
  versionFlag?: string,
): Promise<CallingSettingsOptions> => {
  const read = (name: string): string | undefined => {
    const value = context.env[name]?.trim();
    return value === '' ? undefined : value;
  };
  const version =
    readVersion(versionFlag, '--api-version') ??
    readVersion(read('HUBSPOT_API_VERSION'), 'HUBSPOT_API_VERSION');
  let appId = read('HUBSPOT_APP_ID');
  let auth = authFrom(read('HUBSPOT_ACCESS_TOKEN'), read('HUBSPOT_DEVELOPER_KEY'));
  if ((!appId || !auth) && !isInteractive(context)) {
    const missing = [!appId && 'HUBSPOT_APP_ID', !auth && 'HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY'];
    throw usageError(
      `Without a terminal to ask in, set ${missing.filter(Boolean).join(', and ')} in the environment.`,
    );
  }
  appId ??= await ask(context, 'App id: ');
  auth ??= await askForAuth(context);
  return { appId, auth, version, baseUrl: read('HUBSPOT_BASE_URL') };
};
