/** How well the parties hear each other. */
export type QualityLevel = 'good' | 'fair' | 'poor';

/** How well the parties of a call hear each other, over the last ten seconds; the worse of both directions. */
export interface CallQuality {
  /** `good`: a `rating` of 80 or more. `fair`: 70 or more, some are dissatisfied. `poor`: below. Source: ITU-T G.107, Annex B. */
  readonly level: QualityLevel;
  /** The transmission rating R, from 0 to 93. Source: ITU-T G.107, with the delays and losses that WebRTC reports. */
  readonly rating: number;
  /** The same as an estimated mean opinion score, from 1 (bad) to 4.4 (as good as a telephone gets). */
  readonly mos: number;
  /** Share of the packets that were lost, from 0 to 1. */
  readonly packetLoss: number;
  /** How much the arrival of packets varies, in milliseconds. */
  readonly jitterMs: number;
  /** The time to the remote end and back, in milliseconds. */
  readonly roundTripMs: number;
}

/** What WebRTC has counted by a moment. */
export interface QualityReading {
  readonly received: number;
  readonly lost: number;
  readonly jitterMs: number;
  readonly roundTripMs: number;
  /** What the remote party reports of our sound. */
  readonly remoteLoss: number;
  readonly remoteJitterMs: number;
  /** The network path is gone. */
  readonly isCut: boolean;
}

const goodRating = 80;
const fairRating = 70;

/** Until there is time to play it: half the way there and back, a buffer of twice the jitter, and 10 ms of coding. */
const delayOf = (jitterMs: number, roundTripMs: number) => roundTripMs / 2 + jitterMs * 2 + 10;

/** Delay costs little until people begin to interrupt each other; each percent of loss costs 2.5. */
const ratingOf = (packetLoss: number, jitterMs: number, roundTripMs: number): number => {
  const delayMs = delayOf(jitterMs, roundTripMs);
  const delayed = delayMs < 160 ? 93.2 - delayMs / 40 : 93.2 - (delayMs - 120) / 10;
  return Math.min(93.2, Math.max(0, delayed - packetLoss * 250));
};

const mosOf = (rating: number) => 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6;

/** What is measured, as a level with its figures. */
export const rateQuality = (
  figures: Pick<CallQuality, 'packetLoss' | 'jitterMs' | 'roundTripMs'>,
): CallQuality => {
  const { packetLoss, jitterMs, roundTripMs } = figures;
  const rating = ratingOf(packetLoss, jitterMs, roundTripMs);
  const level = rating >= goodRating ? 'good' : rating >= fairRating ? 'fair' : 'poor';
  return Object.freeze({ level, rating, mos: mosOf(rating), packetLoss, jitterMs, roundTripMs });
};

/** The fields of WebRTC's statistics that count here. Source: W3C, Identifiers for WebRTC's Statistics API. */
interface Entry {
  type: string;
  kind?: string;
  packetsReceived?: number;
  packetsLost?: number;
  /** In seconds, like all times here. */
  jitter?: number;
  roundTripTime?: number;
  fractionLost?: number;
  nominated?: boolean;
  currentRoundTripTime?: number;
  iceState?: string;
}

export const readStats = (report: RTCStatsReport): QualityReading => {
  const entries: Entry[] = [];
  report.forEach((entry: Entry) => entries.push(entry));
  const ofType = (type: string) =>
    entries.filter((entry) => entry.type === type && (entry.kind === undefined || entry.kind === 'audio'));
  const most = (of: Entry[], read: (entry: Entry) => number | undefined) =>
    of.reduce((highest, entry) => Math.max(highest, read(entry) ?? 0), 0);
  const sum = (of: Entry[], read: (entry: Entry) => number | undefined) =>
    of.reduce((total, entry) => total + Math.max(0, read(entry) ?? 0), 0);

  const inbound = ofType('inbound-rtp');
  const remote = ofType('remote-inbound-rtp');
  const path = ofType('candidate-pair').filter(({ nominated }) => nominated);
  const told = most(remote, ({ roundTripTime }) => roundTripTime);
  return {
    received: sum(inbound, ({ packetsReceived }) => packetsReceived),
    lost: sum(inbound, ({ packetsLost }) => packetsLost),
    jitterMs: most(inbound, ({ jitter }) => jitter) * 1000,
    roundTripMs: (told || most(path, ({ currentRoundTripTime }) => currentRoundTripTime)) * 1000,
    remoteLoss: most(remote, ({ fractionLost }) => fractionLost),
    remoteJitterMs: most(remote, ({ jitter }) => jitter) * 1000,
    isCut: ofType('transport').some(({ iceState }) => iceState === 'disconnected' || iceState === 'failed'),
  };
};

/** Between two readings; `null` if nothing can be said, such as when no sound is sent at all. */
export const compareReadings = (before: QualityReading, now: QualityReading): CallQuality | null => {
  // A new stream counts anew.
  const start = now.received < before.received ? { received: 0, lost: 0 } : before;
  const received = now.received - start.received;
  const lost = Math.max(0, now.lost - start.lost);
  if (received + lost === 0 && !now.isCut) return null;
  const packetLoss = now.isCut ? 1 : lost / (received + lost);
  return rateQuality({
    packetLoss: Math.max(packetLoss, now.remoteLoss),
    jitterMs: Math.max(now.jitterMs, now.remoteJitterMs),
    roundTripMs: now.roundTripMs,
  });
};
