// @ts-check
// What may be how large: minified and gzip, in kB of 1,000 bytes, peers left out.

import { packageName, root } from '../entries.mjs';

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} [code] What a user writes;
 * @property {string} [page] or the script of their page.
 * @property {string} [late] The name of a file that it loads later, which is measured instead.
 * @property {boolean} [withPeers] Whether React and the other peers count too.
 * @property {string} [above] The script of a page whose size is left out.
 * @property {number} limit In kB.
 */

/**
 * @param {string} name
 * @param {string[]} imports
 * @param {number} limit
 * @returns {Budget}
 */
const row = (name, imports, limit) => ({
  name,
  code: `export { ${imports.join(', ')} } from '${packageName}';`,
  limit,
});

/** @type {Budget[]} */
export const budgets = [
  row('CallingProvider + useCti, SDK included', ['CallingProvider', 'useCti'], 14.98),
  ...[
    { late: 'continuity', name: '  loaded with it: what keeps calls', limit: 15.1 },
    { late: 'bridge', name: '  loaded with it: what drives phones', limit: 7.85 },
  ].map(({ late, name, limit }) => ({ ...row(name, ['CallingProvider', 'useCti'], limit), late })),
  ...['Keypad', 'CallTimer', 'EndStatusPicker', 'Notes'].map((name) => row(`${name} alone`, [name], 2)),
  row('CallingWidget, first shown', ['CallingWidget'], 19.6),
  {
    name: 'Demo page until usable, React included',
    page: `${root}simulator/widget/main.tsx`,
    withPeers: true,
    limit: 112,
  },
  {
    name: '  above a page of React and the SDK alone',
    page: `${root}simulator/widget/main.tsx`,
    above: `${root}scripts/bench/pages/react-bare.tsx`,
    withPeers: true,
    limit: 30.6,
  },
];
