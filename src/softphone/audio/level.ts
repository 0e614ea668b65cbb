/** Measures how loud a sound is. */
export interface SoundLevel {
  /** At the moment, from 0 (silence) to 1, as an ear would say. */
  readonly getLevel: () => number;
  /** Stops measuring. */
  readonly close: () => void;
}

/** Quieter than this is silence, in decibels below full scale. */
const floorDb = -60;

/** How loud samples from -1 to 1 are, from 0 to 1. */
export const levelOf = (samples: Float32Array): number => {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  if (power === 0) return 0;
  const db = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - db / floorDb));
};

/** Measures a stream, such as a microphone's or a call's. It plays nothing, and leaves the stream's tracks alone. */
export const measureLevel = (stream: MediaStream): SoundLevel => {
  const context = new AudioContext();
  const close = () => {
    if (context.state !== 'closed') void context.close();
  };
  try {
    // It may never settle, or be refused. Then the level stays 0.
    context.resume().catch(() => undefined);
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    const samples = new Float32Array(analyser.fftSize);
    const source = context.createMediaStreamSource(stream);
    source.connect(analyser);
    return {
      getLevel: () => {
        analyser.getFloatTimeDomainData(samples);
        return levelOf(samples);
      },
      close: () => {
        source.disconnect();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
};
