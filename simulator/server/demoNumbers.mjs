// @ts-check
// What happens to a call, by the number's last four digits, as with the library's fake phone. All other numbers ring.

/** The number that the demo's user is called at. */
export const agentNumber = '+16175550100';

/** @typedef {'busy' | 'declines' | 'rings-out' | 'unavailable' | 'unknown' | 'rings'} DemoBehaviour */

/** @type {ReadonlyMap<string, DemoBehaviour>} */
const bySuffix = new Map([
  ['0101', 'busy'],
  ['0102', 'declines'],
  ['0103', 'rings-out'],
  // The exchange cannot simulate a network fault; an invalid number ends as FAILED too.
  ['0104', 'unknown'],
  ['0105', 'unavailable'],
  ['0106', 'unknown'],
]);

/**
 * @param {string} number
 * @returns {DemoBehaviour}
 */
export const behaviourOf = (number) => bySuffix.get(number.slice(-4)) ?? 'rings';
