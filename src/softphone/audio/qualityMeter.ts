import { isSame } from '../../base/isSame';
import type { CallSession } from '../softphone';
import { compareReadings, readStats } from './quality';
import type { CallQuality, QualityReading } from './quality';

const everyMs = 2_000;
/** How many readings back one is compared with: ten seconds, so that one bad moment does not make a bad call. */
const readings = 5;

/** Measures a call while there is talk, and tells of what has changed; `null` while it is on hold or cannot be measured. */
export const measureQuality = (
  session: Pick<CallSession, 'getSnapshot' | 'subscribe' | 'getStats'>,
  tell: (quality: CallQuality | null) => void,
): void => {
  let history: QualityReading[] = [];
  let told: CallQuality | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Each stretch of talk is measured by itself. */
  let stretch: object | undefined;

  const say = (quality: CallQuality | null) => {
    if (isSame(quality, told)) return;
    told = quality;
    tell(quality);
  };

  const measure = async (current: object) => {
    const report = await session.getStats().catch(() => null);
    if (stretch !== current) return;
    if (report) {
      const now = readStats(report);
      const [oldest] = history;
      if (oldest) say(compareReadings(oldest, now));
      history = [...history, now].slice(-readings);
    }
    timer = setTimeout(() => void measure(current), everyMs);
  };

  session.subscribe(() => {
    const { status, held } = session.getSnapshot();
    const isTalk = status === 'connected' && !held.local && !held.remote;
    if (isTalk === (stretch !== undefined)) return;
    clearTimeout(timer);
    history = [];
    stretch = isTalk ? {} : undefined;
    if (stretch) void measure(stretch);
    else say(null);
  });
};
