// @ts-check
// What may be how large: minified and gzip, in kB of 1,000 bytes, peers left out.

const packageName = 'react-hubspot-calling';

/** @typedef {{ name: string, code: string, limit: number, uses: string[], withPeers?: true }} Budget */

/**
 * @param {string} name
 * @param {string[]} imports
 * @param {number} limit
 * @returns {Budget}
 */
const row = (name, imports, limit) => ({
  name,
  code: `export { ${imports.join(', ')} } from '${packageName}';`,
  uses: imports,
  limit,
});

/** @type {Budget[]} */
export const budgets = [
  row('CallingProvider + useCti, SDK included', ['CallingProvider', 'useCti'], 15),
  ...['Keypad', 'CallTimer', 'EndStatusPicker', 'Notes'].map((name) => row(`${name} alone`, [name], 2)),
  row('CallingWidget, first shown', ['CallingWidget'], 32),
];
