import { formatRelativeTime, formatTime } from './relativeTime';
import { speakDuration } from './speakDuration';

/** How far apart they are prepared, so that none of them holds up a key press for long. In milliseconds. */
const everyMs = 100;

/**
 * Makes a browser's formats of times before they are needed: the first one of each kind takes long, and is needed when the end of a
 * call, or the calls after it, wait to be painted.
 * @param afterMs when it begins, in milliseconds
 * @returns The function that stops it.
 */
export const prepareFormats = (afterMs: number, locale: string | undefined): (() => void) => {
  const timers = [
    () => speakDuration(0, locale),
    () => formatTime(0, locale),
    () => formatRelativeTime(0, 0, locale),
  ].map((prepare, index) => setTimeout(prepare, afterMs + index * everyMs));
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
};
