import { describe, expect, it } from 'vitest';
import { compareReadings, rateQuality, readStats } from '../../../src/softphone/audio/quality';
import type { QualityReading } from '../../../src/softphone/audio/quality';

const reportOf = (...entries: object[]) =>
  new Map(entries.map((entry, index) => [String(index), entry])) as unknown as RTCStatsReport;

const reading = (change: Partial<QualityReading> = {}): QualityReading => ({
  received: 0,
  lost: 0,
  jitterMs: 0,
  roundTripMs: 0,
  remoteLoss: 0,
  remoteJitterMs: 0,
  isCut: false,
  ...change,
});

describe('the quality of a call', () => {
  // The thresholds that docs/sound.md tells of.
  it.each([
    ['nothing wrong', { packetLoss: 0, jitterMs: 5, roundTripMs: 40 }, 'good'],
    ['4 % lost', { packetLoss: 0.04, jitterMs: 5, roundTripMs: 40 }, 'good'],
    ['6 % lost', { packetLoss: 0.06, jitterMs: 5, roundTripMs: 40 }, 'fair'],
    ['8 % lost', { packetLoss: 0.08, jitterMs: 5, roundTripMs: 40 }, 'fair'],
    ['10 % lost', { packetLoss: 0.1, jitterMs: 5, roundTripMs: 40 }, 'poor'],
    ['100 ms of jitter', { packetLoss: 0, jitterMs: 100, roundTripMs: 40 }, 'good'],
    ['120 ms of jitter', { packetLoss: 0, jitterMs: 120, roundTripMs: 40 }, 'fair'],
    ['170 ms of jitter', { packetLoss: 0, jitterMs: 170, roundTripMs: 40 }, 'poor'],
    ['450 ms there and back', { packetLoss: 0, jitterMs: 5, roundTripMs: 450 }, 'good'],
    ['500 ms there and back', { packetLoss: 0, jitterMs: 5, roundTripMs: 500 }, 'fair'],
    ['700 ms there and back', { packetLoss: 0, jitterMs: 5, roundTripMs: 700 }, 'poor'],
    ['a little of each', { packetLoss: 0.03, jitterMs: 40, roundTripMs: 250 }, 'fair'],
    ['everything lost', { packetLoss: 1, jitterMs: 0, roundTripMs: 0 }, 'poor'],
  ] as const)('with %s', (_, figures, level) => {
    expect(rateQuality(figures).level).toBe(level);
  });

  it('is a mean opinion score between 1 and 4.5', () => {
    expect(rateQuality({ packetLoss: 0, jitterMs: 0, roundTripMs: 0 }).mos).toBeCloseTo(4.4, 1);
    expect(rateQuality({ packetLoss: 1, jitterMs: 500, roundTripMs: 2000 }).mos).toBe(1);
  });

  it('counts what happened since the reading before, and not what happened long ago', () => {
    const before = reading({ received: 1000, lost: 500 });
    const quality = compareReadings(before, reading({ received: 1500, lost: 500, jitterMs: 3 }));
    expect(quality).toMatchObject({ level: 'good', packetLoss: 0, jitterMs: 3 });
    expect(compareReadings(before, reading({ received: 1450, lost: 550 }))?.packetLoss).toBeCloseTo(0.1);
  });

  it('is that of the worse direction', () => {
    const now = reading({ received: 500, remoteLoss: 0.2, remoteJitterMs: 30 });
    expect(compareReadings(reading(), now)).toMatchObject({ level: 'poor', packetLoss: 0.2, jitterMs: 30 });
  });

  it('is not known where no sound comes, and poor where the path is cut', () => {
    const before = reading({ received: 500 });
    expect(compareReadings(before, before)).toBeNull();
    expect(compareReadings(before, { ...before, isCut: true })).toMatchObject({
      level: 'poor',
      packetLoss: 1,
    });
  });

  it('counts anew with a new stream', () => {
    const quality = compareReadings(
      reading({ received: 900, lost: 90 }),
      reading({ received: 100, lost: 0 }),
    );
    expect(quality?.packetLoss).toBe(0);
  });
});

describe('a reading of WebRTC’s statistics', () => {
  it('has the sound of both directions, in milliseconds', () => {
    const report = reportOf(
      { type: 'inbound-rtp', kind: 'audio', packetsReceived: 100, packetsLost: 3, jitter: 0.012 },
      { type: 'inbound-rtp', kind: 'video', packetsReceived: 999, packetsLost: 999, jitter: 9 },
      { type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.05, jitter: 0.02, roundTripTime: 0.08 },
      { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.3 },
      { type: 'transport', iceState: 'connected' },
    );
    expect(readStats(report)).toEqual({
      received: 100,
      lost: 3,
      jitterMs: 12,
      roundTripMs: 80,
      remoteLoss: 0.05,
      remoteJitterMs: 20,
      isCut: false,
    });
  });

  it('takes the delay from the path if the remote party reports none', () => {
    const report = reportOf(
      { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
      { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.025 },
    );
    expect(readStats(report).roundTripMs).toBe(25);
  });

  it.each(['disconnected', 'failed'])('sees a path that is %s', (iceState) => {
    expect(readStats(reportOf({ type: 'transport', iceState })).isCut).toBe(true);
  });

  it('bears negative losses, which browsers report for packets that came twice', () => {
    expect(readStats(reportOf({ type: 'inbound-rtp', kind: 'audio', packetsLost: -2 })).lost).toBe(0);
  });
});
