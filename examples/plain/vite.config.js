import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // The simulator is on localhost. With the widget on 127.0.0.1 the two are different sites, as in HubSpot.
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
});
