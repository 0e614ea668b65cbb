import type { CallAudio } from '../../audio/callAudio';

/** How long a call waits for a microphone that the browser gives without a question, and if nobody knows, in milliseconds. */
const patienceMs = { granted: 5000, unknown: 1500 } as const;

const permission = async (): Promise<PermissionState | 'unknown'> => {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state;
  } catch {
    return 'unknown';
  }
};

/** Sound without a sound, until there is a microphone. */
const silence = (): MediaStream => new AudioContext().createMediaStreamDestination().stream;

/**
 * The microphone of a call that is taken back. The remote party must not wait while the browser asks the user: until the microphone is
 * there, it hears nothing.
 */
export const openSoon = async (audio: CallAudio): Promise<MediaStream> => {
  const known = await permission();
  const waitMs = known === 'granted' || known === 'unknown' ? patienceMs[known] : 0;
  const opening = waitMs > 0 ? audio.open() : undefined;
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, waitMs);
  });
  const opened = await Promise.race([opening, late]).catch(() => undefined);
  if (opened) return opened;
  const stream = silence();
  audio.use(stream);
  // Asks the user, or shows what is wrong.
  if (opening) opening.then(audio.renew, audio.renew);
  else audio.renew();
  return stream;
};
