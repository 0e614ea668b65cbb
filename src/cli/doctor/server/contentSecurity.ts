import type { IncomingHttpHeaders } from 'node:http';

/** One policy: its directives, in lower case, with their sources. */
export type Policy = ReadonlyMap<string, readonly string[]>;

const parsePolicy = (text: string): Policy => {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // Of repeated directives browsers take the first.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
};

/** The policies of an answer. A page must satisfy all of them. */
export const policiesOf = (headers: IncomingHttpHeaders): readonly Policy[] =>
  String(headers['content-security-policy'] ?? '')
    .split(',')
    .filter((text) => text.trim() !== '')
    .map(parsePolicy);

const hostSource = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/i;

const defaultPorts: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

const permitsHost = (source: string, { protocol, hostname, port }: URL): boolean => {
  const [, scheme, host = '', wantedPort] = hostSource.exec(source) ?? [];
  if (scheme !== undefined && `${scheme.toLowerCase()}:` !== protocol) return false;
  if (wantedPort !== undefined && wantedPort !== '*' && wantedPort !== (port || defaultPorts[protocol]))
    return false;
  const wanted = host.toLowerCase();
  return (
    wanted === '*' || (wanted.startsWith('*.') ? hostname.endsWith(wanted.slice(1)) : wanted === hostname)
  );
};

/** Whether a list of sources names an origin that is not the page's own. */
export const permitsOrigin = (sources: readonly string[], origin: string): boolean => {
  const url = new URL(origin);
  return sources.some((source) => {
    if (source.startsWith("'")) return false;
    if (source === '*' || source.toLowerCase() === url.protocol) return true;
    return permitsHost(source, url);
  });
};
