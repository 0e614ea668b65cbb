import { createOnDemand } from '../../base/onDemand';

/** Saves calls to the timeline: loaded when the first call starts. */
export const recordsPart = createOnDemand(async () => (await import('./createRecords')).createRecords);
