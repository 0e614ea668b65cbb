import { connectHubSpot, createCti } from 'react-hubspot-calling/core';

/** What a test reaches through the frame's window. */
const app = { connectHubSpot, createCti };

export type App = typeof app;

// Vitest wraps every dynamic import, and gives only its own page the function for that.
const wrapDynamicImport = (load: () => unknown) => load();

Object.assign(window, { app, __vitest_browser_runner__: { wrapDynamicImport } });
