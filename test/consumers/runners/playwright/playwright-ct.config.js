import { defineConfig } from '@playwright/experimental-ct-react';

const { CHROMIUM_PATH: executablePath, CT_PORT } = process.env;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.jsx',
  fullyParallel: true,
  timeout: 30_000,
  reporter: 'line',
  use: {
    ctPort: Number(CT_PORT),
    browserName: 'chromium',
    launchOptions: { args: ['--no-sandbox'], ...(executablePath && { executablePath }) },
  },
});
