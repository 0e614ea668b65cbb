import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { root } from '../scripts/entries.mjs';
import { inSimulator, shared } from './vite.shared.mjs';

/**
 * The simulated HubSpot as static files, for `npx react-hubspot-calling simulate`: relative addresses, no inline script or style,
 * and the licenses of what is in it.
 */
export default defineConfig({
  ...shared,
  root: inSimulator('host'),
  base: './',
  plugins: [react()],
  build: {
    outDir: `${root}dist/simulator`,
    emptyOutDir: true,
    license: { fileName: 'LICENSES.md' },
    // A data: address would need an exception in the page's content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
