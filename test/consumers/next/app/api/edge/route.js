import { createCallingSettings } from 'react-hubspot-calling/settings';

export const runtime = 'edge';

export const GET = () => Response.json({ settings: typeof createCallingSettings });
