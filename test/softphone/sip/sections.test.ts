import { describe, expect, it } from 'vitest';
import { readSip, type SipMessage } from '../../../src/softphone/sip/wire/message';
import { createSections } from '../../../src/softphone/sip/wire/sections';

const sip = (startLine: string, sections: readonly string[], group = 'BUNDLE 0'): SipMessage => {
  const head = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', `a=group:${group}`];
  const sdp = [...head, ...sections].map((line) => `${line}\r\n`).join('');
  const text = [startLine, 'Call-ID: 1', 'c: application/sdp', `l: ${sdp.length}`, '', sdp].join('\r\n');
  const message = readSip(text);
  if (!message) throw new Error('Not SIP.');
  return message;
};

const invite = 'INVITE sip:a@b SIP/2.0';
const ok = 'SIP/2.0 200 OK';
const sound = ['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', 'a=fingerprint:sha-256 AB'];
const fax = ['m=image 9 udptl t38', 'a=mid:1'];
const linesOf = ({ body }: SipMessage) => body.split('\r\n').filter((line) => /^(m=|a=group)/.test(line));
const shown = (sections: ReturnType<typeof createSections>, message: SipMessage) =>
  linesOf(readSip(sections.show('unchanged', message)) ?? message);

describe('sections of an SDP that no browser reads', () => {
  it('are hidden from an offer and its groups, and refused in the answer and in later offers', () => {
    const sections = createSections();
    const offer = sections.hide(sip(invite, [...fax, ...sound], 'BUNDLE 0 1'));
    expect(linesOf(offer)).toEqual(['a=group:BUNDLE 0', sound[0]]);
    expect(offer.headers).toContainEqual({ name: 'content-length', value: String(offer.body.length) });
    for (const startLine of [ok, 'INVITE sip:b@a SIP/2.0'])
      expect(shown(sections, sip(startLine, sound))).toEqual([
        'a=group:BUNDLE 0',
        'm=image 0 udptl t38',
        sound[0],
      ]);
    const answer = sections.hide(sip(ok, ['m=image 0 udptl t38', ...sound]));
    expect(linesOf(answer)).toEqual(['a=group:BUNDLE 0', sound[0]]);
  });

  it('are found again by their place in an answer', () => {
    const sections = createSections();
    sections.hide(sip(invite, [...sound, 'm=audio 9 RTP/AVP 0']));
    const answer = sections.hide(sip(ok, [...sound, 'm=audio 0 RTP/AVP 0']));
    expect(linesOf(answer)).toEqual(['a=group:BUNDLE 0', sound[0]]);
  });

  it('are gone with an offer that does not have them any more', () => {
    const sections = createSections();
    sections.hide(sip(invite, [...sound, ...fax]));
    const plain = sip(invite, sound);
    expect(sections.hide(plain)).toBe(plain);
    expect(sections.show('unchanged', sip(ok, sound))).toBe('unchanged');
  });

  it('stay where no sound would be left', () => {
    const only = sip(invite, fax);
    expect(createSections().hide(only)).toBe(only);
  });

  it.each([
    ['a picture', ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=fingerprint:sha-256 AB']],
    ['a refused picture', ['m=video 0 RTP/AVP 96']],
    ['data', ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel']],
  ])('leave %s alone', (_name, lines) => {
    const message = sip(invite, [...sound, ...lines]);
    expect(createSections().hide(message)).toBe(message);
  });
});
