import type { CallingSettingsAuth } from '../../server/api/auth';
import type { CallingSettingsOptions } from '../../server/settings/createCallingSettings';
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
  if (!auth) throw usageError('Without an access token or a developer key HubSpot answers nothing.');
  return auth;
};

/** Who asks, from the environment or a prompt: never from a flag, which would stay in the shell's history. */
export const getCredentials = async (context: Context): Promise<CallingSettingsOptions> => {
  const read = (name: string): string | undefined => {
    const value = context.env[name]?.trim();
    return value === '' ? undefined : value;
  };
  let appId = read('HUBSPOT_APP_ID');
  let auth = authFrom(read('HUBSPOT_ACCESS_TOKEN'), read('HUBSPOT_DEVELOPER_KEY'));
  if ((!appId || !auth) && !isInteractive(context)) {
    const missing = [!appId && 'HUBSPOT_APP_ID', !auth && 'HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY'];
    throw usageError(
      `There is no terminal to ask in: set ${missing.filter(Boolean).join(', and ')} in the environment.`,
    );
  }
  appId ??= await ask(context, 'App id: ');
  auth ??= await askForAuth(context);
  return { appId, auth, baseUrl: read('HUBSPOT_BASE_URL') };
};
