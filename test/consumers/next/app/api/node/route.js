import { createCallingSettings } from 'react-hubspot-calling/settings';

export const dynamic = 'force-dynamic';

export const GET = () => Response.json({ settings: typeof createCallingSettings });
