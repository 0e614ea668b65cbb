import type { BodyRules, Rule } from '../api/check';
import { httpsAddress, isHttpsAddress, nonEmpty, positive, trueOrFalse } from '../api/check';

const dates = ['createdAt', 'updatedAt'];

export const settingsRules: BodyRules = {
  label: 'The calling settings',
  required: ['name', 'url', 'isReady'],
  rules: {
    name: nonEmpty,
    url: httpsAddress,
    width: positive,
    height: positive,
    isReady: trueOrFalse,
    supportsCustomObjects: trueOrFalse,
    supportsInboundCalling: trueOrFalse,
    usesCallingWindow: trueOrFalse,
    usesRemote: trueOrFalse,
  },
  readOnly: dates,
};

/** The defaults of new settings: HubSpot's API description requires all nine fields. */
export const settingsDefaults = {
  width: 400,
  height: 600,
  supportsCustomObjects: false,
  supportsInboundCalling: false,
  usesCallingWindow: true,
  usesRemote: false,
} as const;

const addressWithPlaceholder: Rule = (value) =>
  isHttpsAddress(value) && value.includes('%s')
    ? undefined
    : "must be a complete https address that contains %s, which HubSpot replaces with the call's external id";

export const recordingRules: BodyRules = {
  label: 'The recording settings',
  required: ['urlToRetrieveAuthedRecording'],
  rules: { urlToRetrieveAuthedRecording: addressWithPlaceholder },
};

export const channelRules: BodyRules = {
  label: 'The channel connection',
  required: ['url', 'isReady'],
  rules: { url: httpsAddress, isReady: trueOrFalse },
  readOnly: dates,
};
