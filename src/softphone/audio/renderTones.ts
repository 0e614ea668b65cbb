import type { TonePattern } from './patterns';

/** So many samples a second: more than a telephone's tones need. */
export const sampleRate = 16_000;

/** Long enough not to click, in milliseconds. */
const fadeMs = 6;
const loudness = 0.3;

const samplesIn = (ms: number) => Math.round((ms * sampleRate) / 1000);
const wave = (hertz: number, sample: number) => Math.sin((2 * Math.PI * hertz * sample) / sampleRate);

/** Rises at the start and falls at the end. */
const fade = (sample: number, length: number, samples: number) =>
  Math.min(1, sample / samples, (length - 1 - sample) / samples);

/** One round of a tone as samples from -1 to 1. */
export const renderTone = ({ hertz, modulation, cadence }: TonePattern): Float32Array<ArrayBuffer> => {
  const lengths = cadence.map(samplesIn);
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  lengths.forEach((length, turn) => {
    for (let i = 0; turn % 2 === 0 && i < length; i += 1) {
      const sum = hertz.reduce((total, each) => total + wave(each, i), 0) / hertz.length;
      const swell = modulation === undefined ? 1 : 0.5 + 0.5 * wave(modulation, i);
      samples[start + i] = loudness * sum * swell * fade(i, length, samplesIn(fadeMs));
    }
    start += length;
  });
  return samples;
};

/** Two notes that take turns, in hertz, and for how long each, in milliseconds. */
const ringNotes = [784, 988];
const noteMs = 90;

/** The ring of a telephone: two notes warble for as long as the country's bells ring. */
export const renderRing = (cadence: readonly number[]): Float32Array<ArrayBuffer> => {
  const lengths = cadence.map(samplesIn);
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  const noteLength = samplesIn(noteMs);
  let start = 0;
  lengths.forEach((length, turn) => {
    for (let i = 0; turn % 2 === 0 && i < length; i += 1) {
      const note = ringNotes[Math.floor(i / noteLength) % ringNotes.length] ?? 0;
      const inNote = i % noteLength;
      // An octave above makes it a bell.
      const sound = 0.75 * wave(note, inNote) + 0.25 * wave(2 * note, inNote);
      const softly = Math.min(fade(inNote, noteLength, samplesIn(12)), fade(i, length, samplesIn(fadeMs)));
      samples[start + i] = loudness * sound * Math.max(0, softly);
    }
    start += length;
  });
  return samples;
};
