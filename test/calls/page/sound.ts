import type { CallSession } from '../../../src/softphone/softphone';
import { until } from './waiting';

/** The beep of Chromium's fake microphone. */
const beepEveryMs = 500;

type Entry = Record<string, string | number | undefined> & { id: string; type: string };

const statsOf = async (session: CallSession): Promise<Entry[]> => {
  const entries: Entry[] = [];
  (await session.getStats())?.forEach((entry: Entry) => entries.push({ ...entry }));
  return entries;
};

/** What has arrived at the ear so far, counted by the browser. */
export const energyOf = async (session: CallSession): Promise<number> =>
  (await statsOf(session))
    .filter(({ type }) => type === 'inbound-rtp')
    .reduce((sum, { totalAudioEnergy }) => sum + Number(totalAudioEnergy ?? 0), 0);

const packetsOf = async (session: CallSession): Promise<number> =>
  (await statsOf(session))
    .filter(({ type }) => type === 'inbound-rtp')
    .reduce((sum, { packetsReceived }) => sum + Number(packetsReceived ?? 0), 0);

/** When the first packet of sound is seen, whatever is in it. */
export const soundArrivesAt = async (session: () => CallSession | undefined): Promise<number> => {
  const packets = async () => {
    const current = session();
    return current ? packetsOf(current) : 0;
  };
  await until(async () => (await packets()) > 0, packets);
  return Date.now();
};

/** Sound arrives from now on. */
export const hears = async (session: CallSession): Promise<void> => {
  const before = await energyOf(session);
  await until(
    async () => (await energyOf(session)) - before > 0.0001,
    async () => ({ before, after: await energyOf(session), call: session.getSnapshot() }),
  );
};

/** No sound arrives any more: not for as long as it takes from one beep of the microphone to the next. */
export const hearsNothing = async (session: CallSession): Promise<void> => {
  let grown = 0;
  await until(
    async () => {
      const before = await energyOf(session);
      await new Promise((resolve) => setTimeout(resolve, beepEveryMs));
      grown = (await energyOf(session)) - before;
      return grown < 0.000001;
    },
    () => grown,
  );
};

/** What kind of candidate the sound goes by, here (RFC 8445, 5.1.1). */
export const pathOf = async (session: CallSession): Promise<string | undefined> => {
  const entries = await statsOf(session);
  const pairId = entries.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  const localId = entries.find(({ id }) => id === pairId)?.localCandidateId;
  return entries.find(({ id }) => id === localId)?.candidateType as string | undefined;
};
