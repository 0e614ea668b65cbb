import { createCallingSettings, createChannelConnectionEndpoint } from 'react-hubspot-calling/server';

export const dynamic = 'force-dynamic';

export const GET = () => Response.json({ settings: typeof createCallingSettings });

export const POST = createChannelConnectionEndpoint({ clientSecret: 'secret', listNumbers: () => [] });
