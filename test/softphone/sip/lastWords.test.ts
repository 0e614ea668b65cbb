import { beforeEach, expect, it, vi } from 'vitest';
import { createLastWords } from '../../../src/softphone/sip/wire/lastWords';
import { readSip, type SipMessage } from '../../../src/softphone/sip/wire/message';

const read = (startLine: string, callId: string, cseq: string): SipMessage => {
  const message = readSip([startLine, `i: ${callId}`, `CSeq: ${cseq}`, '', ''].join('\r\n'));
  if (!message) throw new Error('Not SIP.');
  return message;
};
const request = (method: string, callId = '1', number = 1) =>
  read(`${method} sip:a@b SIP/2.0`, callId, `${number} ${method}`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  return () => vi.useRealTimers();
});

it('keeps the newest ACK of each call, for as long as somebody waits for it', () => {
  const words = createLastWords();
  words.note(request('ACK'), 'first');
  words.note(request('ACK', '1', 2), 'second');
  words.note(request('ACK', '2'), 'of another call');
  expect(words.all()).toEqual(['second', 'of another call']);
  vi.advanceTimersByTime(33_000);
  expect(words.all()).toEqual([]);
});

it('keeps BYE and CANCEL until they are answered, and nothing else', () => {
  const words = createLastWords();
  for (const method of ['BYE', 'CANCEL', 'INVITE', 'INFO', 'REGISTER'])
    words.note(request(method, method), method);
  vi.advanceTimersByTime(600_000);
  expect(words.all()).toEqual(['BYE', 'CANCEL']);
  words.settle(read('SIP/2.0 100 Trying', 'BYE', '1 BYE'));
  expect(words.all()).toEqual(['BYE', 'CANCEL']);
  words.settle(read('SIP/2.0 481 Unknown', 'BYE', '1 BYE'));
  expect(words.all()).toEqual(['CANCEL']);
});

it('keeps no more than a phone can have', () => {
  const words = createLastWords();
  for (let call = 0; call < 500; call += 1) words.note(request('BYE', String(call)), String(call));
  expect(words.all()).toHaveLength(50);
  expect(words.all().at(-1)).toBe('499');
});
