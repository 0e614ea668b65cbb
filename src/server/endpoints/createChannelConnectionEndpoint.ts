import { asFields, asNumber } from '../api/read';
import { parseJson } from '../api/request';
import type { Endpoint, EndpointOptions } from './endpoint';
import { guard, json, optionError, plain, readBody } from './endpoint';
import type { SignatureOptions } from './signature';
import { signatureProblem, verifyHubSpotSignature } from './signature';

/** A number that a user can connect to Help Desk. Field names are HubSpot's. */
export interface HelpDeskNumber {
  /** `+` and digits. */
  e164PhoneNumber: string;
  /** HubSpot shows at most 24 characters. */
  friendlyName: string;
  /** HubSpot doesn't let users choose a number with an extension. */
  extension?: string | undefined;
}

/** The user who wants to connect a number. */
export interface HelpDeskUser {
  /** The id of your app. */
  appId: number;
  /** HubSpot's id of the account. */
  portalId: number;
  /** HubSpot's id of the user. */
  userId: number;
}

/** What the Help Desk endpoint takes. */
export interface ChannelConnectionEndpointOptions extends SignatureOptions, EndpointOptions {
  /** The numbers that the user may connect. */
  listNumbers: (user: HelpDeskUser) => readonly HelpDeskNumber[] | Promise<readonly HelpDeskNumber[]>;
}

const nameLimit = 24;
const shown = (name: string): string => Array.from(name).slice(0, nameLimit).join('');

const readUser = (body: Uint8Array): HelpDeskUser | undefined => {
  const fields = asFields(parseJson(new TextDecoder().decode(body)));
  const appId = asNumber(fields?.appId);
  const portalId = asNumber(fields?.portalId);
  const userId = asNumber(fields?.userId);
  if (appId === undefined || portalId === undefined || userId === undefined) return undefined;
  return { appId, portalId, userId };
};

/** Numbers in HubSpot's form, or an error that says which of them it can't be. */
const toPhoneNumbers = (numbers: readonly HelpDeskNumber[]): object[] => {
  const names = new Map<string, string>();
  return numbers.map(({ e164PhoneNumber, friendlyName, extension }) => {
    if (!/^\+\d{3,15}$/.test(e164PhoneNumber))
      throw new TypeError(
        `listNumbers returned ${JSON.stringify(e164PhoneNumber)}: give an E.164 number, such as '+16175550100'.`,
      );
    if (typeof friendlyName !== 'string' || friendlyName.trim() === '')
      throw new TypeError(`listNumbers returned no friendlyName for ${e164PhoneNumber}.`);
    const name = shown(friendlyName);
    const other = names.get(name);
    if (other !== undefined && (other !== name || friendlyName !== name))
      throw new TypeError(
        `listNumbers returned ${JSON.stringify(other)} and ${JSON.stringify(friendlyName)}: HubSpot cuts names after ${nameLimit} characters, and would show both as ${JSON.stringify(name)}.`,
      );
    names.set(name, friendlyName);
    return { e164PhoneNumber, ...(extension !== undefined && { extension }), friendlyName };
  });
};

/**
 * Answers HubSpot's question which numbers a user can connect to Help Desk. Register its address with
 * `settings.channelConnection.save`. A request that HubSpot didn't sign gets an empty 401.
 * Source: HubSpot's page "Set up third-party calling in help desk".
 *
 * @throws TypeError for options that cannot work.
 * @example
 * export const POST = createChannelConnectionEndpoint({
 *   clientSecret,
 *   publicUrl: 'https://phone.acme.example/hubspot/numbers',
 *   listNumbers: ({ portalId, userId }) => numbersOf(portalId, userId),
 * });
 */
export const createChannelConnectionEndpoint = (options: ChannelConnectionEndpointOptions): Endpoint => {
  const creator = 'createChannelConnectionEndpoint';
  const problem = signatureProblem(options);
  if (problem !== undefined) throw optionError(creator, problem);
  if (typeof options.listNumbers !== 'function')
    throw optionError(creator, 'listNumbers is missing: give a function that returns the numbers of a user.');
  return guard(async (request) => {
    const body = await readBody(request);
    if (!body || !(await verifyHubSpotSignature(request, body, options))) return plain(401);
    if (request.method !== 'POST') return plain(405, { allow: 'POST' });
    const user = readUser(body);
    if (!user) return plain(400);
    return json({ phoneNumbers: toPhoneNumbers(await options.listNumbers(user)) });
  }, options);
};
