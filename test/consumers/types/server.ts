import {
  createCallingSettings,
  createChannelConnectionEndpoint,
  HubSpotApiError,
  toNodeListener,
} from 'react-hubspot-calling/server';
import type { NodeRequest, NodeResponse } from 'react-hubspot-calling/server';

const settings = createCallingSettings({ appId: 1, auth: { accessToken: 'secret' } });

export const isReady = async (): Promise<boolean | undefined> => {
  try {
    return (await settings.get())?.isReady;
  } catch (error) {
    if (error instanceof HubSpotApiError) return undefined;
    throw error;
  }
};

export const POST: (request: Request) => Promise<Response> = createChannelConnectionEndpoint({
  clientSecret: 'secret',
  publicUrl: 'https://phone.acme.example/hubspot/numbers',
  listNumbers: ({ portalId, userId }) => [
    { e164PhoneNumber: '+18001231234', friendlyName: `${portalId}/${userId}` },
  ],
});

export const listener: (request: NodeRequest, response: NodeResponse) => void = toNodeListener(POST);
