// Addresses with names, as From, To and Contact hold them (RFC 3261, 20.10), read as PBXs write them.

export interface NameAddress {
  /** `''` if it is missing. */
  readonly name: string;
  readonly uri: string;
  /** With their leading semicolon, such as `;tag=abc`. */
  readonly params: string;
}

export interface UriParts {
  /** In lower case. */
  readonly scheme: string;
  /** As it is written; `undefined` if it is missing. */
  readonly user: string | undefined;
  /** Without port. `''` for `tel:`. */
  readonly host: string;
}

const quoted = /^\s*"((?:[^"\\]|\\.)*)"\s*/s;

/** Reads what no grammar allows, too: names without quotes, with commas or brackets, in any script. */
export const readNameAddress = (header: string): NameAddress => {
  const quote = quoted.exec(header);
  const rest = quote ? header.slice(quote[0].length) : header;
  const open = rest.indexOf('<');
  const close = rest.indexOf('>', open);
  if (open >= 0 && close > open) {
    const bare = rest.slice(0, open).trim();
    const name = quote ? (quote[1] ?? '').replace(/\\(.)/gs, '$1') : bare;
    return {
      name: name.trim(),
      uri: rest.slice(open + 1, close).trim(),
      params: rest.slice(close + 1).trim(),
    };
  }
  // Without brackets, what follows the first semicolon belongs to the header (RFC 3261, 20.10).
  const semicolon = rest.indexOf(';');
  const uri = semicolon < 0 ? rest : rest.slice(0, semicolon);
  return { name: '', uri: uri.trim(), params: semicolon < 0 ? '' : rest.slice(semicolon).trim() };
};

export const readUri = (uri: string): UriParts => {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';
  const rest = (scheme ? uri.slice(scheme.length + 1) : uri).replace(/\?.*$/s, '');
  if (scheme === 'tel') return { scheme, user: rest, host: '' };
  const at = rest.lastIndexOf('@');
  const hostOf = (place: string) => /^(\[[^\]]*\]|[^:;]*)/.exec(place)?.[1] ?? '';
  return at < 0
    ? { scheme, user: undefined, host: hostOf(rest) }
    : { scheme, user: rest.slice(0, at), host: hostOf(rest.slice(at + 1)) };
};

/** Splits a header that lists values, at the commas outside of quotes and brackets. */
export const splitList = (header: string): string[] =>
  (header.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,])+/gs) ?? []).map((value) => value.trim()).filter(Boolean);

/** A parameter's value, without quotes. */
export const paramOf = (params: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*("(?:[^"\\\\]|\\\\.)*"|[^;,\\s]+)`, 'i').exec(params)?.[1];
  return found?.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
};
