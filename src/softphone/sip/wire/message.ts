// SIP's message format (RFC 3261, section 7), as far as it must be read and mended before a SIP package sees it.

interface Header {
  /** In lower case, and in full. */
  readonly name: string;
  readonly value: string;
}

export interface SipMessage {
  /** Of a request. */
  readonly method: string | undefined;
  /** The Request-URI of a request. */
  readonly uri: string;
  /** Of a response. */
  readonly status: number | undefined;
  readonly startLine: string;
  readonly headers: readonly Header[];
  readonly body: string;
}

/** The short names of headers (RFC 3261, 7.3.3) that count here. */
const compact: Readonly<Record<string, string>> = {
  v: 'via',
  f: 'from',
  t: 'to',
  i: 'call-id',
  m: 'contact',
  c: 'content-type',
  l: 'content-length',
  k: 'supported',
};

/** `undefined` for anything that is not SIP, such as a keep-alive. */
export const readSip = (text: string): SipMessage | undefined => {
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  // A line that begins with a space continues the one before.
  const [startLine = '', ...lines] = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const request = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(startLine);
  const response = /^SIP\/2\.0 (\d{3})(?: |$)/.exec(startLine);
  if (!request && !response) return undefined;
  const headers = lines.flatMap((line): Header[] => {
    const colon = line.indexOf(':');
    if (colon < 1) return [];
    const given = line.slice(0, colon).trim().toLowerCase();
    return [{ name: compact[given] ?? given, value: line.slice(colon + 1).trim() }];
  });
  return {
    method: request?.[1],
    uri: request?.[2] ?? '',
    status: response ? Number(response[1]) : undefined,
    startLine,
    headers,
    body: end < 0 ? '' : text.slice(end + 4),
  };
};

export const writeSip = ({
  startLine,
  headers,
  body,
}: Pick<SipMessage, 'startLine' | 'headers' | 'body'>): string =>
  [startLine, ...headers.map(({ name, value }) => `${name}: ${value}`), '', body].join('\r\n');

export const valuesOf = ({ headers }: Pick<SipMessage, 'headers'>, name: string): string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value);

export const valueOf = (message: Pick<SipMessage, 'headers'>, name: string): string =>
  valuesOf(message, name)[0] ?? '';

export const methodOf = (message: SipMessage): string =>
  message.method ?? valueOf(message, 'cseq').split(/\s+/)[1] ?? '';

export const hasTag = (header: string): boolean => /;\s*tag=/i.test(header);

/** A header's values without those of the given names, and more behind them. */
export const withHeaders = (
  { headers }: Pick<SipMessage, 'headers'>,
  without: readonly string[],
  more: readonly Header[],
): readonly Header[] => [...headers.filter(({ name }) => !without.includes(name)), ...more];

/** The message with another session description. */
export const withBody = (message: SipMessage, body: string): SipMessage => ({
  ...message,
  headers: withHeaders(
    message,
    ['content-type', 'content-length'],
    [
      { name: 'content-type', value: 'application/sdp' },
      { name: 'content-length', value: String(new TextEncoder().encode(body).length) },
    ],
  ),
  body,
});
