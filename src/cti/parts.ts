import { createOnDemand } from '../base/onDemand';

/** Keeps calls going beyond this page: needed once HubSpot has shaken hands. */
export const continuityPart = createOnDemand(
  async () => (await import('./continuity/continuity')).createContinuity,
);

/** Ties a softphone to HubSpot: needed where the app has one. */
export const phonePart = createOnDemand(async () => (await import('./phone/bridge')).createPhoneBridge);
