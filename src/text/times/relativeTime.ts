import { perLocale } from '../../base/perLocale';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** At midnight before the moment, in the computer's time zone. */
const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

const relativeOf = /* @__PURE__ */ perLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
);

/**
 * When something happened, as people say it: "5 min. ago", "3 hr. ago", "yesterday, 2:30 PM", "Jan 15, 2:30 PM".
 * @param at milliseconds since the epoch, in the past
 * @param now milliseconds since the epoch
 * @param locale a language tag @default the browser's
 */
export const formatRelativeTime = (at: number, now: number, locale?: string): string => {
  const relative = relativeOf(locale);
  const ago = Math.max(0, now - at);
  if (ago < minuteMs) return relative.format(0, 'second');
  if (ago < hourMs) return relative.format(-Math.floor(ago / minuteMs), 'minute');
  const days = Math.round((dayOf(now) - dayOf(at)) / dayMs);
  if (days === 0) return relative.format(-Math.floor(ago / hourMs), 'hour');
  // Made anew: a computer may have changed its time zone.
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  if (days === 1) return `${relative.format(-1, 'day')}, ${new Intl.DateTimeFormat(locale, time).format(at)}`;
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...time }).format(at);
};

/** The whole date and time, in digits. */
export const formatTime = (at: number, locale?: string): string => new Date(at).toLocaleString(locale);
