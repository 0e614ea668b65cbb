import { createCallingSettings } from 'react-hubspot-calling/server';

export const dynamic = 'force-dynamic';

export const GET = () => Response.json({ settings: typeof createCallingSettings });
