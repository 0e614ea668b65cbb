import { createHmac } from 'node:crypto';

export const clientSecret = 'test-client-secret';

export interface Signing {
  method?: string;
  /** What HubSpot signs; by default the address. */
  uri?: string;
  body?: string;
  timestamp?: number | string;
  secret?: string;
  signature?: string;
}

/** A request as HubSpot signs it, made with Node's own HMAC. */
export const signedRequest = (address: string, signing: Signing = {}): Request => {
  const {
    method = 'POST',
    uri = address,
    body = '',
    timestamp = Date.now(),
    secret = clientSecret,
  } = signing;
  const signature = createHmac('sha256', secret)
    .update(`${method}${uri}${body}${timestamp}`)
    .digest('base64');
  return new Request(address, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-hubspot-signature-v3': signing.signature ?? signature,
      'x-hubspot-request-timestamp': String(timestamp),
    },
    body: method === 'GET' ? null : body,
  });
};
