import { audioContext } from './sound';

/** Quieter than this is silence, in decibels below full scale. */
const floor = -60;

/** The loudness of a stream, from 0 to 1 on the scale of human hearing. */
export interface Level {
  readonly get: () => number;
  readonly close: () => void;
}

export const createLevel = (stream: MediaStream): Level => {
  const source = audioContext().createMediaStreamSource(stream);
  const analyser = new AnalyserNode(source.context, { fftSize: 512 });
  const samples = new Float32Array(analyser.fftSize);
  source.connect(analyser);
  return {
    get: () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.max(0, 1 - (10 * Math.log10(power || Number.MIN_VALUE)) / floor);
    },
    close: () => source.disconnect(),
  };
};
