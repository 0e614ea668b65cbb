import { createOnDemand } from '../../base/onDemand';

/**
 * Saves calls to the timeline, and tells which call answers a dial request: loaded when the first call starts or the first number is
 * clicked, or before with what the widget loads late.
 */
export const recordsPart = /* @__PURE__ */ createOnDemand(
  async () => (await import('./createRecords')).recordParts,
);
