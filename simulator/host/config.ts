import type { PageInfo } from './api';
import { readAppOptions, type AppOptions } from './appOptions';
import { readWidgetUrl } from './readWidgetUrl';
import { readRecords } from './records/readRecords';
import { sampleRecords } from './records/sampleRecords';
import type { CrmRecord } from '../../src/testing/hubspot/records/record';

/** How this page plays HubSpot. */
export interface Config {
  readonly widgetUrl: string;
  /** Where the app will be deployed: the address that its project must permit. The same as `widgetUrl` unless the server says otherwise. */
  readonly deployedUrl: string;
  /** What the server was told of the app's settings and project. */
  readonly appOptions: Partial<AppOptions>;
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly records: readonly CrmRecord[];
  /** Whether the page's server plays HubSpot's servers too. */
  readonly hasServers: boolean;
  /** Whether it has a SIP service for the app's own client, with this page as the other phone. */
  readonly hasSip: boolean;
  /** A page on another site that says whether frames get storage, if the server has one. */
  readonly storageProbe: string | undefined;
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
    throw new Error(`?${name}=${text} is not a number of pixels.`);
  return clamp(value, sizeLimits[name]);
};

/**
 * Reads the page's address and `simulator.json`, the options that the server was started with.
 * @throws an Error with a message for people
 */
export const readConfig = (search: string, served: unknown): Config => {
  const query = new URLSearchParams(search);
  const answer = Object(served) as Readonly<Record<string, unknown>>;
  const { widgetUrl, deployedUrl, records } = answer;
  const fromAddress = query.get('widget');
  const asked = fromAddress ?? widgetUrl;
  if (typeof asked !== 'string') throw new Error('No calling app to show. Add its address: ?widget=http://…');
  const { width = 400, height = 600 } = Object(answer['settings']) as { width?: number; height?: number };
  return {
    widgetUrl: readWidgetUrl(asked),
    deployedUrl: readWidgetUrl(fromAddress === null && typeof deployedUrl === 'string' ? deployedUrl : asked),
    appOptions: readAppOptions(answer),
    width: readSize(query.get('width'), width, 'width'),
    height: readSize(query.get('height'), height, 'height'),
    hasServers: answer['hasServers'] === true,
    hasSip: answer['hasSip'] === true,
    storageProbe: typeof answer['storageProbe'] === 'string' ? answer['storageProbe'] : undefined,
    records: records === undefined ? sampleRecords : readRecords(records),
    place: query.has('calling-window') ? 'window' : 'page',
    fresh: query.has('fresh'),
  };
};
