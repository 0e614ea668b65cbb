import { describe, expect, it } from 'vitest';
import { directionInSdp, heldAfter } from '../../../src/softphone/owned/heldInSdp';
import type { Exchange, Held } from '../../../src/softphone/owned/heldInSdp';

const nobody: Held = { local: false, remote: false };
const here: Held = { local: true, remote: false };
const there: Held = { local: false, remote: true };
const both: Held = { local: true, remote: true };

const exchange = (offerer: Exchange['offerer'], local: Exchange['local'], remote: Exchange['remote']) => ({
  offerer,
  local,
  remote,
});

describe('who holds a call, by the session descriptions', () => {
  it.each([
    ['a plain call', exchange('local', 'sendrecv', 'sendrecv'), nobody, nobody],
    ['we hold', exchange('local', 'sendonly', 'recvonly'), nobody, here],
    ['we resume', exchange('local', 'sendrecv', 'sendrecv'), here, nobody],
    ['they hold', exchange('remote', 'recvonly', 'sendonly'), nobody, there],
    ['they hold without music', exchange('remote', 'inactive', 'inactive'), nobody, there],
    ['they resume', exchange('remote', 'sendrecv', 'sendrecv'), there, nobody],
    ['they hold while we do', exchange('remote', 'inactive', 'inactive'), here, both],
    ['they hold while we do, in other words', exchange('remote', 'inactive', 'sendonly'), here, both],
    ['they resume while we hold', exchange('remote', 'sendonly', 'sendrecv'), both, here],
    ['we resume while they hold', exchange('local', 'recvonly', 'sendonly'), both, there],
    ['we resume with a full offer while they hold', exchange('local', 'sendrecv', 'sendonly'), both, there],
    ['we hold and they answer with silence', exchange('local', 'sendonly', 'inactive'), nobody, here],
    ['they refresh while we hold', exchange('remote', 'sendonly', 'recvonly'), here, here],
  ])('%s', (_name, step, before, after) => {
    expect(heldAfter(step, before)).toEqual(after);
  });

  it.each([
    [
      'of the audio, not of the video',
      'v=0\r\nm=video 9 RTP 96\r\na=inactive\r\nm=audio 9 RTP 0\r\na=sendonly\r\n',
      'sendonly',
    ],
    ['of the whole session', 'v=0\r\na=recvonly\r\nm=audio 9 RTP 0\r\n', 'recvonly'],
    ['both ways if nothing is said', 'v=0\r\nm=audio 9 RTP 0\r\na=rtpmap:0 PCMU/8000\r\n', 'sendrecv'],
    ['both ways without any audio', 'v=0\r\n', 'sendrecv'],
  ])('reads the direction %s', (_name, sdp, direction) => {
    expect(directionInSdp(sdp)).toBe(direction);
  });
});
