import { perLocale } from '../../base/perLocale';
import { wholeSeconds } from './duration';

const formatsOf = /* @__PURE__ */ perLocale((locale) => {
  const format = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return {
    join: new Intl.ListFormat(locale, { type: 'unit' }),
    hours: format('hour'),
    minutes: format('minute'),
    seconds: format('second'),
  };
});

/**
 * A time span as it is read out: "2 minutes, 5 seconds".
 * @param ms Milliseconds.
 * @param locale A language tag, such as `de` or `pt-BR`.
 */
export const speakDuration = (ms: number, locale = 'en'): string => {
  const { join, hours, minutes, seconds } = formatsOf(locale);
  const all = wholeSeconds(ms);
  const parts = [
    { unit: hours, value: Math.floor(all / 3600) },
    { unit: minutes, value: Math.floor(all / 60) % 60 },
    { unit: seconds, value: all % 60 },
  ];
  const said = parts.filter(({ value }, index) => value > 0 || (index === 2 && all === 0));
  return join.format(said.map(({ unit, value }) => unit.format(value)));
};
