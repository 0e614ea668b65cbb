import type { BodyRules } from '../api/check';
import { httpsAddress, nonEmpty, positive, trueOrFalse } from '../api/check';

export const settingsRules: BodyRules = {
  label: 'The calling settings',
  required: ['name', 'url'],
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
};

export const recordingRules: BodyRules = {
  label: 'The recording settings',
  required: ['urlToRetrieveAuthedRecording'],
  rules: { urlToRetrieveAuthedRecording: httpsAddress },
};

export const channelRules: BodyRules = {
  label: 'The channel connection',
  required: ['url', 'isReady'],
  rules: { url: httpsAddress, isReady: trueOrFalse },
};
