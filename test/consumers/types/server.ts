import { createCallingSettings, HubSpotApiError } from 'react-hubspot-calling/server';

const settings = createCallingSettings({ appId: 1, auth: { accessToken: 'secret' } });

export const isReady = async (): Promise<boolean | undefined> => {
  try {
    return (await settings.get())?.isReady;
  } catch (error) {
    if (error instanceof HubSpotApiError) return undefined;
    throw error;
  }
};
