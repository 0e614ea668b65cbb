import { createOnDemand } from '../../base/onDemand';

/** Keeps calls going beyond this page: loaded once HubSpot has shaken hands. */
export const continuityPart = /* @__PURE__ */ createOnDemand(
  async () => (await import('./continuity')).createContinuity,
);
