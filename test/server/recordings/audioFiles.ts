const text = (value: string): number[] => Array.from(value, (character) => character.charCodeAt(0));

const number = (value: number, size: number, littleEndian = false): number[] => {
  const bytes = Array.from({ length: size }, (_, index) => (value >> (8 * index)) & 255);
  return littleEndian ? bytes : bytes.reverse();
};

const silence = (length: number): number[] => Array.from({ length }, () => 0);

const file = (...parts: number[][]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...parts.flat(), ...silence(5000)]);

/** A WAV file, with another chunk before the one that has the channels. */
export const wav = (channels: number) =>
  file(
    text('RIFF'),
    number(5052, 4, true),
    text('WAVE'),
    text('LIST'),
    number(3, 4, true),
    text('abc\0'),
    text('fmt '),
    number(16, 4, true),
    number(1, 2, true),
    number(channels, 2, true),
    number(8000, 4, true),
    number(8000 * channels * 2, 4, true),
    number(channels * 2, 2, true),
    number(16, 2, true),
    text('data'),
    number(5000, 4, true),
  );

export const flac = (channels: number) =>
  file(
    text('fLaC'),
    [0x80, 0, 0, 34],
    silence(10),
    [0x0a, 0xc4, 0x40 | ((channels - 1) << 1), 0xf0],
    silence(20),
  );

export const mp4 = (channels: number) =>
  file(
    number(20, 4),
    text('ftyp'),
    text('M4A '),
    number(0, 4),
    text('isom'),
    number(100, 4),
    text('moov'),
    number(36, 4),
    text('mp4a'),
    silence(6),
    number(1, 2),
    silence(8),
    number(channels, 2),
    number(16, 2),
  );

export const mp3 = (channels: 1 | 2, tagged = false) =>
  file(
    tagged
      ? [
          ...text('ID3'),
          4,
          0,
          0,
          ...number(200, 4).map((byte, index) => (index === 2 ? 1 : byte & 127)),
          ...silence(200),
        ]
      : [],
    [0xff, 0xfb, 0x90, channels === 1 ? 0xc4 : 0x44],
  );

export const ogg = file(text('OggS'));
export const webm = file([0x1a, 0x45, 0xdf, 0xa3]);
export const page = Uint8Array.from(text('<!doctype html><title>Log in</title>'));
