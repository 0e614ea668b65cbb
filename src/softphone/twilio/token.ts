/** When an access token (a JSON Web Token, RFC 7519) expires, in milliseconds since the epoch; absent if it does not say. */
export const expiryOf = (token: string): number | undefined => {
  try {
    const [, payload = ''] = token.split('.');
    const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const { exp } = JSON.parse(json) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    // Not for us to judge: Twilio will say what is wrong with it.
    return undefined;
  }
};
