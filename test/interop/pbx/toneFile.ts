/** A minute of 440 Hz as a WAV file: 8 kHz, 16 bits, mono. */
export const toneFile = (): Buffer => {
  const [rate, seconds] = [8000, 60];
  const samples = Int16Array.from(
    { length: rate * seconds },
    (_, index) => 8000 * Math.sin((2 * Math.PI * 440 * index) / rate),
  );
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
};
