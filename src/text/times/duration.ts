const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Whole seconds in a time span, never less than 0. */
export const wholeSeconds = (ms: number): number =>
  ms > 0 && Number.isFinite(ms) ? Math.floor(ms / 1000) : 0;

/**
 * A time span as a phone shows it: `0:07`, `12:34`, `1:02:03`.
 * @param ms Milliseconds. Less than 0, or no number, counts as 0.
 */
export const formatDuration = (ms: number): string => {
  const seconds = wholeSeconds(ms);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
};
