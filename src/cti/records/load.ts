import { createOnDemand } from '../../base/onDemand';

/** Saves calls to the timeline: loaded when the first call starts, or before with what the widget loads late. */
export const recordsPart = /* @__PURE__ */ createOnDemand(
  async () => (await import('./createRecords')).createRecords,
);
