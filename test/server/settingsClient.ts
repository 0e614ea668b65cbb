import { createCallingSettings } from 'react-hubspot-calling/server';
import type { CallingSettingsOptions } from 'react-hubspot-calling/server';
import type { HubspotServer } from './hubspotServer';

export const appId = 12345;

/** Where the app's settings are, in the API's default version. */
export const settingsPath = `/crm/extensions/calling/2026-03/${appId}/settings`;

export const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget', isReady: true };

/** A settings client of a server on this machine. It does not wait before it sends a request again. */
export const settingsClient = (hubspot: HubspotServer, options: Partial<CallingSettingsOptions> = {}) =>
  createCallingSettings({
    appId,
    auth: { accessToken: hubspot.goodToken },
    baseUrl: hubspot.url,
    retryDelayMs: 0,
    ...options,
  });
