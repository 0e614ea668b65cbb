import { createCallingSettings, createChannelConnectionEndpoint } from 'react-hubspot-calling/server';

export const runtime = 'edge';

export const GET = () => Response.json({ settings: typeof createCallingSettings });

export const POST = createChannelConnectionEndpoint({ clientSecret: 'secret', listNumbers: () => [] });
