import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readNameAddress, readUri, splitList } from '../../../src/softphone/sip/nameAddress';
import { areAddressesPlain, createAddresses } from '../../../src/softphone/sip/wire/addresses';
import { readSip, type SipMessage, valueOf, valuesOf } from '../../../src/softphone/sip/wire/message';
import { createPace } from '../../../src/softphone/sip/wire/pace';
import { mendAccepted, mendTooBrief } from '../../../src/softphone/sip/wire/registerAnswer';

const read = (text: string): SipMessage => {
  const message = readSip(text);
  if (!message) throw new Error(`Not SIP: ${text}`);
  return message;
};

const text = (...lines: string[]) => [...lines, '', ''].join('\r\n');

const contact = '<sip:a1b2@x.invalid;transport=ws>;+sip.instance="<urn:uuid:1>";reg-id=1';
const register = read(
  text('REGISTER sip:pbx SIP/2.0', `Contact: ${contact};expires=600`, 'Expires: 600', 'CSeq: 1 REGISTER'),
);

const accepted = (...headers: string[]) => read(text('SIP/2.0 200 OK', 'CSeq: 1 REGISTER', ...headers));
const grantedBy = (answer: SipMessage) => {
  const contacts = valuesOf(read(mendAccepted(answer, register)), 'contact');
  expect(contacts).toHaveLength(1);
  expect(readNameAddress(contacts[0] ?? '').uri).toBe('sip:a1b2@x.invalid;transport=ws');
  return Number(/;expires=(\d+)$/.exec(contacts[0] ?? '')?.[1]);
};

describe('an accepted registration', () => {
  it.each<[string[], number]>([
    [[`Contact: ${contact};expires=300`], 300],
    [[`Contact: ${contact}`], 600],
    [[`Contact: ${contact};expires=0`], 60],
    [[`Contact: ${contact};expires=abc`], 600],
    [[`Contact: ${contact}`, 'Expires: 120'], 120],
    [['Contact: <sip:a1b2@203.0.113.5:51234;ob>;expires=90'], 90],
    [['Contact: <sip:desk@x>;expires=17', `m: ${contact};expires=200`], 200],
    [[`Contact: <sip:desk@x>;expires=17, ${contact};expires=250`], 250],
    [[], 600],
    [['Expires: 4294967295'], 86_400],
    [[`Contact: ${contact};expires=1`], 5],
  ])('of %j is for %i seconds', (headers, seconds) => {
    expect(grantedBy(accepted(...headers))).toBe(seconds);
  });

  it('is for a sensible time, whatever the registrar writes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (expires, header) => {
        const line = (value: string) => value.replace(/[\r\n]/g, ' ');
        const seconds = grantedBy(
          accepted(`Contact: ${contact};expires=${line(expires)}`, `Expires: ${line(header)}`),
        );
        expect(seconds).toBeGreaterThanOrEqual(5);
        expect(seconds).toBeLessThanOrEqual(86_400);
      }),
    );
  });
});

it.each<[string, number, number]>([
  ['1800', 0, 423],
  ['1800', 2, 400],
  ['60', 0, 400],
  ['soon', 0, 400],
  ['4294967295', 0, 400],
])('423 with Min-Expires: %s after %i others goes on as %i', (least, others, status) => {
  const answer = read(text('SIP/2.0 423 Interval Too Brief', `Min-Expires: ${least}`));
  expect(read(mendTooBrief(answer, register, others)).status).toBe(status);
});

describe('an address that no grammar allows', () => {
  const invite = (from: string) =>
    read(text('INVITE sip:a1b2@x.invalid SIP/2.0', `From: ${from};tag=1`, 'To: <sip:agent@pbx>'));

  it.each([
    '<tel:+16175550123>',
    '<sip:+16175550123@1af019b2ba08>',
    'José <sip:+16175550123@pbx>',
    '<sips:ada@example.com>',
    'Lovelace, Ada (Sales) <sip:ada@my_host>',
  ])('%s becomes one that does, and is given back', (from) => {
    const addresses = createAddresses();
    const request = invite(from);
    const mended = read(addresses.mend(request));
    expect(areAddressesPlain(mended)).toBe(true);
    expect(valueOf(mended, 'from')).toMatch(/;tag=1$/);
    expect(addresses.restore(valueOf(mended, 'from'))).toContain(readNameAddress(from).uri);
  });

  it('is mended whatever it is, and the package can read it', () => {
    fc.assert(
      fc.property(fc.string(), (from) => {
        const request = invite(from.replace(/[\r\n]/g, ' '));
        expect(areAddressesPlain(read(createAddresses().mend(request)))).toBe(true);
      }),
    );
  });
});

it.each([
  ['"Ada \\"C\\"" <sip:a@b>;tag=1', 'Ada "C"', 'sip:a@b', ';tag=1'],
  ['Ada <sip:a@b>', 'Ada', 'sip:a@b', ''],
  ['sip:a@b;tag=1', '', 'sip:a@b', ';tag=1'],
  ['"x <sip:evil@x>" <sip:a@b>', 'x <sip:evil@x>', 'sip:a@b', ''],
])('reads %s', (header, name, uri, params) => {
  expect(readNameAddress(header)).toEqual({ name, uri, params });
});

it('splits lists at the commas that separate', () => {
  expect(splitList('"a, b" <sip:x,y@z>;q=1, <sip:w>')).toEqual(['"a, b" <sip:x,y@z>;q=1', '<sip:w>']);
  expect(readUri('sip:ada;x=1@[2001:db8::1]:5060;y')).toEqual({
    scheme: 'sip',
    user: 'ada;x=1',
    host: '[2001:db8::1]',
  });
});

describe('the pace of questions', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets the first few out at once, then ever fewer, and none twice', () => {
    const pace = createPace();
    const ran: number[] = [];
    for (let index = 0; index < 7; index += 1) pace.run(() => ran.push(index));
    expect(ran).toEqual([0, 1, 2, 3]);
    vi.advanceTimersByTime(1000);
    expect(ran).toEqual([0, 1, 2, 3, 4]);
    vi.advanceTimersByTime(2000);
    expect(ran).toEqual([0, 1, 2, 3, 4, 5]);
    vi.advanceTimersByTime(4000);
    expect(ran).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('is calm again after a while, and runs nothing when it is stopped', () => {
    const pace = createPace();
    const ran: number[] = [];
    for (let index = 0; index < 6; index += 1) pace.run(() => ran.push(index));
    pace.stop();
    vi.advanceTimersByTime(60_000);
    expect(ran).toHaveLength(4);
    pace.run(() => ran.push(9));
    expect(ran.at(-1)).toBe(9);
  });
});
