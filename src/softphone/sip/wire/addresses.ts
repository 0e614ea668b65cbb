import { type NameAddress, readNameAddress, readUri } from '../nameAddress';
import { type SipMessage, valuesOf, writeSip } from './message';

const label = '[a-z\\d](?:[a-z\\d-]*[a-z\\d])?';
const host = `(?:(?:\\d{1,3}\\.){3}\\d{1,3}|\\[[\\da-f:.]+\\]|(?:${label}\\.)*[a-z](?:[a-z\\d-]*[a-z\\d])?\\.?)`;
const token = "[\\w.!%*+`'~-]+";
const param = `;${token}(?:=(?:${token}|"(?:[^"\\\\]|\\\\.)*"|\\[[\\da-f:.]+\\]))?`;
const user = "[\\w.!~*'()&=+$,;?/%-]+";
/** A bundler leaves out a pattern that nobody uses only if it is made by one call. */
const pattern = (source: () => string, flags: string): RegExp => new RegExp(source(), flags);

/** What the packages' grammars take: RFC 3261, section 25, without `sips`. */
const plainUri = /* @__PURE__ */ pattern(
  () => `^sip:(?:${user}@)?${host}(?::\\d{1,5})?(?:;[\\w.!~*'()\\[\\]/:&+$%=-]+)*$`,
  'i',
);
const plainName = /* @__PURE__ */ pattern(
  () => `^(?:"(?:[^"\\\\]|\\\\.)*"\\s*|(?:${token}\\s+)*)<([^>]*)>((?:\\s*${param})*)\\s*$`,
  'is',
);
const plainParams = /* @__PURE__ */ pattern(() => param, 'gi');

const isPlain = (header: string): boolean => {
  const parts = plainName.exec(header);
  return parts !== null && plainUri.test(parts[1] ?? '');
};

/** Where addresses live that no grammar allows, while the package has them. */
const standInHost = 'mended.invalid';
/** More addresses at a time are of calls long over. */
const mostStandIns = 200;

/**
 * Other phones write addresses that the packages' grammars do not know, such as `tel:`, a container's name as a host, or a name with
 * an accent. The packages drop such requests without an answer: the packages get other addresses instead, and each sender
 * gets back its own.
 */
export interface Addresses {
  /** A request as the packages can read it. */
  mend: (request: SipMessage) => string;
  /** A text with the addresses as they were written. */
  restore: (text: string) => string;
}

export const createAddresses = (): Addresses => {
  /** What was written, by what stands in for it. */
  const written = new Map<string, string>();
  let count = 0;

  const standInFor = (uri: string): string => {
    if (plainUri.test(uri)) return uri;
    for (const [standIn, original] of written) if (original === uri) return standIn;
    count += 1;
    const digits = (/^\+?[\d.()\- ]+/.exec(readUri(uri).user ?? '')?.[0] ?? '').replace(/[^\d+]/g, '');
    const standIn = `sip:${digits === '' ? 'address' : digits}@n${count}.${standInHost}`;
    written.set(standIn, uri);
    const [oldest] = written.keys();
    if (oldest !== undefined && written.size > mostStandIns) written.delete(oldest);
    return standIn;
  };

  const mendAddress = (header: string): string => {
    if (isPlain(header)) return header;
    const { name, uri, params }: NameAddress = readNameAddress(header);
    const shown = name && `"${name.replace(/[\\"]/g, '\\$&')}" `;
    return `${shown}<${standInFor(uri)}>${(params.match(plainParams) ?? []).join('')}`;
  };

  return {
    mend: (request) => {
      const headers = request.headers.map(({ name, value }) =>
        name === 'from' || name === 'to' || name === 'contact'
          ? { name, value: mendAddress(value) }
          : { name, value },
      );
      return writeSip({ ...request, headers });
    },
    restore: (text) => {
      let restored = text;
      for (const [standIn, original] of written) restored = restored.replaceAll(standIn, original);
      return restored;
    },
  };
};

/** Whether the packages' grammars take the addresses as they are. */
export const areAddressesPlain = (request: SipMessage): boolean =>
  ['from', 'to', 'contact'].every((name) => valuesOf(request, name).every(isPlain));
