import type { PageInfo } from './api';
import { readWidgetUrl } from './readWidgetUrl';
import { readRecords } from './records/readRecords';
import { sampleRecords } from './records/sampleRecords';
import type { CrmRecord } from './records/record';

/** How this page was asked to play HubSpot. */
export interface Config {
  readonly widgetUrl: string;
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly records: readonly CrmRecord[];
  /** A page of the CRM, or the calling window (`?calling-window`). */
  readonly place: PageInfo['place'];
  /** Forgets what this browser has kept (`?fresh`). */
  readonly fresh: boolean;
}

export const sizeLimits = { width: { min: 250, max: 900 }, height: { min: 200, max: 1200 } } as const;

export const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.round(Math.min(max, Math.max(min, value)));

const readSize = (text: string | null, fallback: number, name: 'width' | 'height'): number => {
  if (text === null) return fallback;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new Error(`?${name}=${text} is no number of pixels.`);
  return clamp(value, sizeLimits[name]);
};

/**
 * Reads the page's address, and `simulator.json`, in which the server says what it was started with.
 * @throws an Error with a sentence for people
 */
export const readConfig = (search: string, served: unknown): Config => {
  const query = new URLSearchParams(search);
  const { widgetUrl, records } = Object(served) as { widgetUrl?: unknown; records?: unknown };
  const asked = query.get('widget') ?? widgetUrl;
  if (typeof asked !== 'string')
    throw new Error('Which calling app shall be shown here? Add its address: ?widget=http://…');
  return {
    widgetUrl: readWidgetUrl(asked),
    width: readSize(query.get('width'), 400, 'width'),
    height: readSize(query.get('height'), 600, 'height'),
    records: records === undefined ? sampleRecords : readRecords(records),
    place: query.has('calling-window') ? 'window' : 'page',
    fresh: query.has('fresh'),
  };
};
