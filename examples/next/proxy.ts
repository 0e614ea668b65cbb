import { NextResponse, type NextRequest } from 'next/server';

const isDevelopment = process.env.NODE_ENV === 'development';

/** Who may embed the page: HubSpot, and in development the simulator. */
const frames = [
  'https://app.hubspot.com',
  'https://*.hubspot.com',
  ...(isDevelopment ? ['http://localhost:*'] : []),
];

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Next's own tools of development bring styles without a nonce.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // And your phone service: wss://sip.example.com
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "media-src 'self' blob:",
    "img-src 'self' data:",
    `frame-ancestors ${frames.join(' ')}`,
  ].join('; ');

/** A new nonce for each page. Next puts it on its scripts; `app/layout.tsx` hands it to styled-components. */
export const proxy = (request: NextRequest) => {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy(nonce));
  return response;
};

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico).*)' };
