import { expect, it } from 'vitest';
import { answerInWordsOf } from '../../../src/softphone/sip/sdp';

const sdp = (...sections: string[][]) =>
  [['v=0', 'a=group:BUNDLE 0 1'], ...sections]
    .flatMap((lines) => lines.map((line) => `${line}\r\n`))
    .join('');
const sound = (direction: string, setup = 'actpass') => [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:0',
  `a=setup:${setup}`,
  ...(direction ? [`a=${direction}`] : []),
];
const picture = (port: number, direction: string) => [
  `m=video ${port} UDP/TLS/RTP/SAVPF 96`,
  'a=mid:1',
  `a=${direction}`,
];

it.each([
  ['sendrecv', 'sendonly', 'recvonly'],
  ['sendrecv', 'sendrecv', 'sendrecv'],
  ['', 'sendonly', 'recvonly'],
  ['sendonly', 'sendrecv', 'sendonly'],
  ['sendonly', 'sendonly', 'inactive'],
  ['recvonly', 'inactive', 'inactive'],
])('who wanted %j answers an offer of %s with %s', (wanted, offered, answered) => {
  const answer = answerInWordsOf(sdp(sound(wanted)), sdp(sound(offered)), true);
  expect(answer.match(/^a=(sendrecv|sendonly|recvonly|inactive)/gm)).toEqual([`a=${answered}`]);
  expect(answer).toContain('a=setup:passive');
});

it('a section that is refused here is refused in the answer, and not bundled', () => {
  const last = sdp(sound('sendrecv'), picture(9, 'sendrecv'));
  const answer = answerInWordsOf(last, sdp(sound('sendrecv'), picture(0, 'inactive')), false);
  expect(answer).toContain('a=group:BUNDLE 0\r\n');
  expect(answer).toContain('m=video 0 ');
  expect(answer).toContain('a=setup:active');
});
