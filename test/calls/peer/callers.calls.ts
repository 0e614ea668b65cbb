// Who calls, as PBXs write it.
import type { PhoneSettings } from '../page/settings';
import type { PeerInvite } from './peerCalls';
import { expect, test } from './fixtures';

interface Row extends PeerInvite {
  settings?: Partial<PhoneSettings>;
  /** `''`: withheld. */
  number: string;
  /** What HubSpot is told. @default the number */
  told?: string;
  name?: string;
}

const anna = '+16175550123';
const trusting = { trustAssertedIdentity: true };

const rows: Readonly<Record<string, Row>> = {
  'a plain number': { from: `<sip:${anna}@pbx>`, number: anna },
  'a number with a host that begins with a digit': { from: `<sip:${anna}@1af019b2ba08>`, number: anna },
  'a number with a host with an underscore': { from: `<sip:${anna}@my_pbx:5060>`, number: anna },
  'a number with its own parameters': { from: `<sip:${anna};isup-oli=62@host>`, number: anna },
  'a number that was ported': {
    from: `<sip:${anna};npdi=yes;rn=+16175550000@host;user=phone>`,
    number: anna,
  },
  'a number with dashes': { from: '<sip:+1-617-555-0123@host>', number: anna },
  'a number in brackets': { from: '<sip:(617)%20555.0123@host>', number: '6175550123' },
  'a number with an extension': {
    from: '<sip:617-555-0142%20ext.%204@host>',
    number: '6175550142 ext. 4',
    told: '6175550142',
  },
  'a number with an extension as its parameter': {
    from: `<tel:${anna};ext=4;phone-context=example.com>`,
    number: `${anna} ext. 4`,
    told: anna,
  },
  'a number with words around it': { from: `<sip:Ada%20${anna}@host>`, number: anna },
  'a name with digits': { from: '<sip:ada-20241231@host>', number: 'ada-20241231@host' },
  'a tel: URI': { from: `<tel:${anna}>`, number: anna },
  'a tel: URI with a context': { from: '<tel:7042;phone-context=example.com>', number: '7042' },
  'a tel: URI with a name': { from: `"Ada" <tel:+1-617-555-0123>`, number: anna, name: 'Ada' },
  'a sips: URI': { from: `<sips:${anna}@host>`, number: anna },
  'no brackets': { from: `sip:${anna}@host`, number: anna },
  'a name in quotes': { from: `"Ada Lovelace" <sip:${anna}@host>`, number: anna, name: 'Ada Lovelace' },
  'quotes in a name': {
    from: `"Ada \\"Countess\\" \\\\ Lovelace" <sip:${anna}@host>`,
    number: anna,
    name: 'Ada "Countess" \\ Lovelace',
  },
  'a name without quotes': { from: `Ada Lovelace <sip:${anna}@host>`, number: anna, name: 'Ada Lovelace' },
  'a name in another script without quotes': {
    from: `José Ñandú <sip:${anna}@host>`,
    number: anna,
    name: 'José Ñandú',
  },
  'a name with brackets and a comma, without quotes': {
    from: `Lovelace, Ada (Sales) <sip:${anna}@host>`,
    number: anna,
    name: 'Lovelace, Ada (Sales)',
  },
  'a name that holds an address': {
    from: `"Ada <sip:mallory@evil.example>" <sip:${anna}@host>`,
    number: anna,
    name: 'Ada <sip:mallory@evil.example>',
  },
  'a name that is the number': { from: `"${anna}" <sip:${anna}@host>`, number: anna },
  'an address': { from: '<sip:ada@example.com>', number: 'ada@example.com' },
  'an address with an escaped character': {
    from: '<sip:ada%20l@example.com>',
    number: 'ada l@example.com',
  },
  'an address at an IPv6 host': { from: '<sip:ada@[2001:db8::1]:5060>', number: 'ada@[2001:db8::1]' },
  'nobody at all': { from: '<sip:anonymous@anonymous.invalid>', number: '' },
  'nobody, with a name that says so': {
    from: '"Anonymous" <sip:anonymous@anonymous.invalid>',
    number: '',
  },
  'a restricted caller': { from: '"Restricted" <sip:restricted@host>', number: '' },
  'an unavailable caller': { from: '<sip:Unavailable@host>', number: '' },
  'an empty number': { from: '<sip:@host>', number: '' },
  'no user part': { from: '<sip:host.example.com>', number: '' },
  'digits that spell ANONYMOUS': { from: '<sip:+266696687@host>', number: '' },
  'a number that is to be private (RFC 3323)': {
    from: `"Ada" <sip:${anna}@host>`,
    headers: ['Privacy: id'],
    number: '',
  },
  'an asserted identity that is not trusted': {
    from: '<sip:anonymous@anonymous.invalid>',
    headers: [`P-Asserted-Identity: "Ada" <sip:${anna}@host>`],
    number: '',
  },
  'an asserted identity that is trusted': {
    from: '<sip:anonymous@anonymous.invalid>',
    headers: [`P-Asserted-Identity: "Ada" <sip:${anna}@host>`],
    settings: trusting,
    number: anna,
    name: 'Ada',
  },
  'two asserted identities': {
    from: '<sip:1001@host>',
    headers: [`P-Asserted-Identity: <sip:ada@host>, <tel:${anna}>`],
    settings: trusting,
    number: anna,
  },
  'an asserted identity that is to be private': {
    from: '<sip:anonymous@anonymous.invalid>',
    headers: [`P-Asserted-Identity: <sip:${anna}@host>`, 'Privacy: id;critical'],
    settings: trusting,
    number: '',
  },
  'a caller that the app reads from a header': {
    from: '<sip:trunk@host>',
    headers: [`X-Caller: ${anna}`],
    settings: { readsCaller: true },
    number: anna,
    name: 'From a header',
  },
};

for (const [name, { settings, number, told = number, name: shown, ...invite }] of Object.entries(rows)) {
  test(`an INVITE from ${name} rings and is shown as ${number || 'withheld'}`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt(settings);
    const call = peer.invite({ ...invite, sdp: await (await speak()).offer() });
    await phone.isCall('ringing');
    const { remoteNumber, remoteName } = await phone.run('call');
    expect({ remoteNumber, remoteName }).toEqual({ remoteNumber: number, remoteName: shown });
    expect((await phone.run('toldOf', 'INCOMING_CALL')).fromNumber).toBe(told);
    // Whoever calls hears its own address back, as it wrote it.
    expect(call.answers[0]?.first('from')).toContain(invite.from?.split('<')[1] ?? invite.from);
    call.cancel();
    await phone.endsAs('missed');
    await phone.tells('INCOMING_CALL', 'CALL_ENDED MISSED', 'CALL_COMPLETED');
  });
}
