import { createOnDemand } from '../../base/onDemand';

/** Connects a softphone to HubSpot: loaded if the app has a phone. */
export const phonePart = /* @__PURE__ */ createOnDemand(
  async () => (await import('./bridge')).createPhoneBridge,
);
