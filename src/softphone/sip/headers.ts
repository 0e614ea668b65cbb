/** SIP headers by name, such as `{ 'X-Team': 'sales' }`. */
export type SipHeaders = Readonly<Record<string, string>>;

/** @throws {TypeError} if a name or value could forge other headers */
export const headerLines = (headers: SipHeaders | undefined = {}): string[] =>
  Object.entries(headers).map(([name, value]) => {
    if (!/^[\w.!%*+`'~-]+$/.test(name)) throw new TypeError(`"${name}" is not a valid SIP header name.`);
    if (/[\r\n]/.test(value)) throw new TypeError(`The SIP header ${name} holds a line break.`);
    return `${name}: ${value}`;
  });

/**
 * Which number the remote party will see. RFC 3325's request to the service: unlike another `From`, it leaves the
 * user's own address alone, by which many services know who calls.
 */
export const identityHeaders = (fromNumber: string | undefined, domain: string): SipHeaders => {
  const number = fromNumber?.replace(/[^\d+]/g, '');
  return number ? { 'P-Preferred-Identity': `<sip:${number}@${domain}>` } : {};
};
