// @ts-check
import { isBeyond, lines } from './budgets.mjs';

/** @typedef {import('./measure.mjs').Measurement} Measurement */

/** @param {number | undefined} value @param {string} [unit] */
const show = (value, unit) => {
  if (value === undefined || Number.isNaN(value)) return '';
  return unit === undefined || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
};

/** @param {number | undefined} value @param {number | undefined} limit */
const ratio = (value, limit) =>
  value === undefined || limit === undefined || limit <= 0 ? '' : ` (${(value / limit).toFixed(2)}×)`;

/**
 * The figures of all widgets beside each other. Behind a figure of another widget: the first widget's, divided by it.
 * @param {Record<string, Measurement>} measurements The first is the one that is judged.
 */
export const table = (measurements) => {
  const [own, ...others] = Object.entries(measurements);
  if (!own) return '';
  const [, { figures, missing }] = own;
  const head = ['', ...Object.keys(measurements), 'at most'];
  const rows = lines.flatMap((line) => {
    const { row, figure, name, unit, limit, least, goal } = line;
    const value = figures[row]?.[figure];
    if (value === undefined)
      return missing[row] && !name.startsWith(' ')
        ? [[name, 'failed', ...others.map(() => ''), missing[row]]]
        : [];
    const isOver = isBeyond(line, value);
    const bound = least === undefined ? limit : `at least ${least}`;
    return [
      [
        unit === undefined || name.includes(unit) ? name : `${name}, ${unit}`,
        `${show(value, unit)}${isOver ? ' ✗' : ''}`,
        ...others.map(([, other]) => {
          const theirs = other.figures[row]?.[figure];
          return `${show(theirs, unit)}${ratio(value, theirs)}`;
        }),
        bound === undefined ? (goal ?? '') : `${bound}${isOver ? '' : ' ✓'}`,
      ],
    ];
  });
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
