import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A packet of sound (RTP, RFC 3550) as rtpengine received it. */
export interface Packet {
  /** Milliseconds since the epoch. */
  at: number;
  /** The port it came from. */
  from: number;
  /** Whether anything can be heard in it. */
  isLoud: boolean;
}

const fileHeaderBytes = 24;
const packetHeaderBytes = 16;
const udpHeaderBytes = 8;

/** How far a G.711 sample is from silence: in µ-law 0xff and 0x7f are zero, the loudest are 0x00 and 0x80. */
const loudness = (byte: number): number => 0x7f - (byte & 0x7f);

const readPacket = (bytes: Buffer, at: number): Packet | undefined => {
  const ipHeaderBytes = ((bytes[0] ?? 0) & 0x0f) * 4;
  const rtp = bytes.subarray(ipHeaderBytes + udpHeaderBytes);
  const [first = 0, second = 0] = rtp;
  const isRtp = first >> 6 === 2 && (second < 192 || second > 223);
  // DTMF and comfort noise are no sound.
  if (!isRtp || (second & 0x7f) !== 0) return undefined;
  const samples = [...rtp.subarray(12 + (first & 0x0f) * 4)];
  return { at, from: bytes.readUInt16BE(ipHeaderBytes), isLoud: samples.some((each) => loudness(each) > 40) };
};

/** The packets of a file in libpcap's format, link type "raw IP". A file that is still being written may end in the middle of one. */
const readFileOf = (bytes: Buffer): Packet[] => {
  const packets: Packet[] = [];
  let start = fileHeaderBytes;
  while (start + packetHeaderBytes <= bytes.length) {
    const end = start + packetHeaderBytes + bytes.readUInt32LE(start + 8);
    const at = bytes.readUInt32LE(start) * 1000 + bytes.readUInt32LE(start + 4) / 1000;
    const packet = readPacket(bytes.subarray(start + packetHeaderBytes, end), at);
    if (packet) packets.push(packet);
    start = end;
  }
  return packets;
};

/** Everything that rtpengine has recorded so far, oldest first. */
export const readRecordings = async (folder: string): Promise<Packet[]> => {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.pcap'));
  const packets = await Promise.all(
    files.map(async (name) => readFileOf(await readFile(join(folder, name)))),
  );
  return packets.flat().sort((a, b) => a.at - b.at);
};
