import { connectHubSpot, createCti } from 'react-hubspot-calling/core';

/** What a test reaches through the frame's window. */
const app = { connectHubSpot, createCti };

export type App = typeof app;

Object.assign(window, { app });
