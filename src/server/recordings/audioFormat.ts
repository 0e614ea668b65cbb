/** What the first bytes of a file say about it. */
export interface AudioFormat {
  /** `unknown` for anything else, such as an HTML page. */
  type: 'wav' | 'flac' | 'mp4' | 'mp3' | 'ogg' | 'webm' | 'unknown';
  /** How many channels it has, if its first bytes say so. */
  channels?: number | undefined;
}

const textAt = (bytes: Uint8Array, offset: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + length));

const indexOfText = (bytes: Uint8Array, text: string): number => {
  for (let index = 0; index + text.length <= bytes.length; index += 1)
    if (textAt(bytes, index, text.length) === text) return index;
  return -1;
};

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Reads a number, or nothing if the bytes end before it. */
const read = (
  bytes: Uint8Array,
  offset: number,
  size: 1 | 2 | 4,
  littleEndian = false,
): number | undefined => {
  if (offset < 0 || offset + size > bytes.length) return undefined;
  const view = viewOf(bytes);
  if (size === 1) return view.getUint8(offset);
  return size === 2 ? view.getUint16(offset, littleEndian) : view.getUint32(offset, littleEndian);
};

/** RIFF: chunks of a name, a length and content; `fmt ` has the channels. */
const channelsOfWav = (bytes: Uint8Array): number | undefined => {
  let offset = 12;
  while (offset + 8 <= bytes.length) {
    const size = read(bytes, offset + 4, 4, true) ?? 0;
    if (textAt(bytes, offset, 4) === 'fmt ') return read(bytes, offset + 10, 2, true);
    offset += 8 + size + (size % 2);
  }
  return undefined;
};

/** FLAC: STREAMINFO comes first; its channels are 3 bits of byte 12, minus one. */
const channelsOfFlac = (bytes: Uint8Array): number | undefined => {
  const packed = read(bytes, 4 + 4 + 12, 1);
  return packed === undefined ? undefined : ((packed >> 1) & 7) + 1;
};

/** MP4: the sample entry `mp4a` has the channels 20 bytes after the start of its name. */
const channelsOfMp4 = (bytes: Uint8Array): number | undefined => {
  const entry = indexOfText(bytes, 'mp4a');
  return entry < 0 ? undefined : read(bytes, entry + 20, 2);
};

/** MP3: the mode of the first frame is the top 2 bits of its 4th byte; 3 is mono. */
const channelsOfMp3 = (bytes: Uint8Array): number | undefined => {
  let start = 0;
  if (textAt(bytes, 0, 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((bytes[index] ?? 0) & 127), 0);
    start = 10 + size;
  }
  const mode = read(bytes, start + 3, 1);
  const isFrame = read(bytes, start, 1) === 0xff;
  return !isFrame || mode === undefined ? undefined : mode >> 6 === 3 ? 1 : 2;
};

const isMp3 = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2);

/** The format of an audio file by its first bytes. */
export const audioFormatOf = (bytes: Uint8Array): AudioFormat => {
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WAVE')
    return { type: 'wav', channels: channelsOfWav(bytes) };
  if (textAt(bytes, 0, 4) === 'fLaC') return { type: 'flac', channels: channelsOfFlac(bytes) };
  if (textAt(bytes, 4, 4) === 'ftyp') return { type: 'mp4', channels: channelsOfMp4(bytes) };
  if (textAt(bytes, 0, 4) === 'OggS') return { type: 'ogg' };
  if (read(bytes, 0, 4) === 0x1a45dfa3) return { type: 'webm' };
  if (isMp3(bytes)) return { type: 'mp3', channels: channelsOfMp3(bytes) };
  return { type: 'unknown' };
};
