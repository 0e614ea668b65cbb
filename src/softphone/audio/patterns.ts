/** What is heard: frequencies together, sounding and silent by turns. */
export interface TonePattern {
  /** In hertz. */
  readonly hertz: readonly number[];
  /** Frequency at which the loudness goes up and down, in hertz. @default none */
  readonly modulation?: number;
  /** How long it sounds, is silent, sounds …, in milliseconds. */
  readonly cadence: readonly number[];
}

/** The tones of a country's telephones. */
export interface RegionTones {
  /** It rings at the remote party. The ringtone has the same cadence. */
  readonly ringback: TonePattern;
  /** Somebody else calls while one is talking. */
  readonly waiting: TonePattern;
}

// Marked, so that a bundle that plays nothing carries no table.
const tone = /* @__NO_SIDE_EFFECTS__ */ (hertz: readonly number[], ...cadence: number[]): TonePattern => ({
  hertz,
  cadence,
});
const modulated = /* @__NO_SIDE_EFFECTS__ */ (
  hertz: number,
  modulation: number,
  ...cadence: number[]
): TonePattern => ({
  hertz: [hertz],
  modulation,
  cadence,
});

const northAmerica: RegionTones = {
  ringback: tone([440, 480], 2000, 4000),
  waiting: tone([440], 300, 10_000),
};
const britain: RegionTones = {
  ringback: tone([400, 450], 400, 200, 400, 2000),
  waiting: tone([400], 100, 4000),
};
/** What the ITU recommends, and many countries do. Source: ITU-T E.180/Q.35. */
const itu: RegionTones = {
  ringback: tone([425], 1000, 4000),
  waiting: tone([425], 200, 200, 200, 4000),
};
const twice = /* @__NO_SIDE_EFFECTS__ */ (hertz: number, pause = 200, silence = 4000) =>
  tone([hertz], 200, pause, 200, silence);

/**
 * By country, ISO 3166-1. Source: ITU-T E.180, Supplement 2, "Various tones used in national networks".
 * Countries that are not here do as the ITU recommends.
 */
export const tonesByRegion: Readonly<Record<string, RegionTones>> = {
  AT: { ringback: tone([420], 1000, 5000), waiting: tone([420], 40, 1950) },
  AU: { ringback: tone([400, 450], 400, 200, 400, 2000), waiting: twice(425, 200, 4400) },
  BE: { ringback: tone([425], 1000, 3000), waiting: tone([1400], 175, 175, 175, 3500) },
  BR: { ringback: tone([425], 1000, 4000), waiting: tone([425], 50, 1000) },
  CA: northAmerica,
  CN: { ringback: tone([450], 1000, 4000), waiting: tone([450], 400, 4000) },
  DE: { ringback: tone([425], 1000, 4000), waiting: twice(425, 200, 5000) },
  ES: { ringback: tone([425], 1500, 3000), waiting: tone([425], 175, 175, 175, 3500) },
  FR: { ringback: tone([440], 1500, 3500), waiting: tone([440], 300, 10_000) },
  GB: britain,
  HK: { ringback: tone([440, 480], 400, 200, 400, 3000), waiting: tone([440], 500, 500, 500, 8500) },
  IE: { ringback: tone([400, 450], 400, 200, 400, 2000), waiting: twice(425) },
  IN: { ringback: modulated(400, 25, 400, 200, 400, 2000), waiting: tone([400], 200, 100, 200, 7500) },
  JP: { ringback: modulated(400, 16, 1000, 2000), waiting: modulated(400, 16, 500, 8000) },
  MX: { ringback: tone([425], 1000, 4000), waiting: twice(425, 600, 10_000) },
  NZ: { ringback: tone([400, 450], 400, 200, 400, 2000), waiting: tone([400], 200, 3000) },
  PT: { ringback: tone([425], 1000, 5000), waiting: tone([425], 200, 200, 200, 5000) },
  SE: { ringback: tone([425], 1000, 5000), waiting: twice(425, 500) },
  SG: { ringback: modulated(425, 24, 400, 200, 400, 2000), waiting: tone([425], 300, 200, 300, 3200) },
  US: northAmerica,
  ZA: { ringback: modulated(400, 33, 400, 200, 400, 2000), waiting: tone([400], 400, 4000) },
};

/** @param region A country, ISO 3166-1, such as `GB`. */
export const tonesOf = (region: string | undefined): RegionTones =>
  tonesByRegion[region?.toUpperCase() ?? ''] ?? itu;

const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477, 1633];
const keys = '123A456B789C*0#D';
const keyMs = 120;

/** What a key sounds like (DTMF, ITU-T Q.23); `undefined` for anything else. */
export const keyTone = (key: string): TonePattern | undefined => {
  const place = key.length === 1 ? keys.indexOf(key.toUpperCase()) : -1;
  const [row, column] = [rows[Math.floor(place / 4)], columns[place % 4]];
  return row === undefined || column === undefined ? undefined : tone([row, column], keyMs);
};
