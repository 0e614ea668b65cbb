import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrustedOrigin } from '../../src/protocol/trust';

const inProduction = (origin: string, trustedOrigins: readonly string[] = []) =>
  isTrustedOrigin(origin, trustedOrigins, false);
const inDevelopment = (origin: string) => isTrustedOrigin(origin, [], true);

describe("HubSpot's own origins", () => {
  it.each([
    'https://app.hubspot.com',
    'https://app-eu1.hubspot.com',
    'https://app-na2.hubspot.com',
    'https://app-ap1.hubspot.com',
    'https://app-na1.hubspot.com',
  ])('%s is trusted', (origin) => {
    expect(inProduction(origin)).toBe(true);
  });

  it.each([
    ['http', 'http://app.hubspot.com'],
    ['another scheme', 'ftp://app.hubspot.com'],
    ['a file', 'file://'],
    ['an extension', 'chrome-extension://app.hubspot.com'],
    ['an opaque origin', 'null'],
    ['nothing', ''],
    ['a port', 'https://app.hubspot.com:8443'],
    ['the default port', 'https://app.hubspot.com:443'],
    ['a final slash', 'https://app.hubspot.com/'],
    ['a path', 'https://app.hubspot.com/contacts'],
    ['a user', 'https://app.hubspot.com@evil.example'],
    ['a user before it', 'https://evil@app.hubspot.com'],
    ['upper case', 'https://APP.hubspot.com'],
    ['upper case in the scheme', 'HTTPS://app.hubspot.com'],
    ['upper case in the region', 'https://app-EU1.hubspot.com'],
    ['a final dot', 'https://app.hubspot.com.'],
    ['a suffix', 'https://app.hubspot.com.evil.example'],
    ['a longer last label', 'https://app.hubspot.community'],
    ['a shorter last label', 'https://app.hubspot.co'],
    ['a prefix', 'https://evil-app.hubspot.com'],
    ['a longer first label', 'https://apps.hubspot.com'],
    ['a subdomain', 'https://evil.app.hubspot.com'],
    ['another subdomain', 'https://evil.hubspot.com'],
    ['the bare domain', 'https://hubspot.com'],
    ['a domain that ends alike', 'https://app.evilhubspot.com'],
    ['a dot that is a wildcard', 'https://app.hubspotxcom'],
    ['another dot that is a wildcard', 'https://appxhubspot.com'],
    ['an empty region', 'https://app-.hubspot.com'],
    ['a region with a dot', 'https://app-eu1.evil.hubspot.com'],
    ['a region with two parts', 'https://app-eu1-evil.hubspot.com'],
    ['a region of other letters', 'https://app-еu1.hubspot.com'],
    ['letters that look alike', 'https://app.hubsроt.com'],
    ['a line before', 'https://evil.example\nhttps://app.hubspot.com'],
    ['a line after', 'https://app.hubspot.com\nhttps://evil.example'],
    ['a final line break', 'https://app.hubspot.com\n'],
    ['space before', ' https://app.hubspot.com'],
    ['a null byte', 'https://app.hubspot.com\0'],
    ['a wildcard', '*'],
    ['a sandbox of HubSpot', 'https://app.hubspotqa.com'],
  ])('%s is not: %s', (_, origin) => {
    expect(inProduction(origin)).toBe(false);
    expect(inDevelopment(origin)).toBe(false);
  });

  it('are the only ones, whatever is changed in them', () => {
    const original = 'https://app-eu1.hubspot.com';
    fc.assert(
      fc.property(
        fc.nat(original.length),
        fc.nat(3),
        fc.oneof(
          fc.string(),
          fc.constantFrom('.', '/', '@', ':', '-', '\n', '\\', '#', '?', '%', 'app', 'eu1'),
        ),
        (at, removed, inserted) => {
          const origin = original.slice(0, at) + inserted + original.slice(at + removed);
          const [first = '', ...rest] = origin.replace('https://', '').split('.');
          const isHubSpot =
            origin.startsWith('https://') &&
            rest.join('.') === 'hubspot.com' &&
            (first === 'app' || (first.startsWith('app-') && /^[a-z0-9]+$/.test(first.slice(4))));
          expect(inProduction(origin)).toBe(isHubSpot);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('trustedOrigins', () => {
  const ours = ['https://portal.example', 'https://other.example:8443'];

  it('trusts exactly what it names', () => {
    expect(inProduction('https://portal.example', ours)).toBe(true);
    expect(inProduction('https://other.example:8443', ours)).toBe(true);
    expect(inProduction('https://app.hubspot.com', ours)).toBe(true);
  });

  it.each([
    'http://portal.example',
    'https://portal.example.evil.example',
    'https://sub.portal.example',
    'https://portal.example:8443',
    'https://other.example',
    'https://PORTAL.example',
    'null',
    '',
  ])('does not stretch to %s', (origin) => {
    expect(inProduction(origin, ours)).toBe(false);
  });
});

describe('loopback hosts', () => {
  it.each([
    'http://localhost',
    'http://localhost:9026',
    'https://localhost:9025',
    'http://127.0.0.1:9027',
    'http://127.8.8.8',
    'http://[::1]:3000',
  ])('%s is trusted in development builds only', (origin) => {
    expect(inDevelopment(origin)).toBe(true);
    expect(inProduction(origin)).toBe(false);
  });

  it.each([
    'http://localhost.evil.example',
    'http://evil.localhost',
    'http://notlocalhost',
    'http://127.0.0.1.evil.example',
    'http://127.evil.example',
    'http://1127.0.0.1',
    'http://[::2]',
    'http://0.0.0.0',
    'http://192.168.0.1',
    'ws://localhost',
    'http://localhost:9026/page',
    'http://localhost:evil',
  ])('%s is not a loopback host', (origin) => {
    expect(inDevelopment(origin)).toBe(false);
  });

  it('are trusted while testing, as tests are no production build', () => {
    expect(isTrustedOrigin('http://localhost:9026')).toBe(true);
  });
});
