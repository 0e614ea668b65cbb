import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sipServer } from './sipServer';

export default defineConfig({
  base: './',
  plugins: [react(), sipServer()],
  // The simulator is on localhost. With the widget on 127.0.0.1 the two are different sites, as in HubSpot.
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: { rollupOptions: { input: ['index.html'] } },
});
