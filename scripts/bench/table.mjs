// @ts-check
import { excess, rows } from './budgets.mjs';

/** @typedef {import('./budgets.mjs').Figures} Figures */
/** @typedef {import('./measure.mjs').Measurement} Measurement */

/** @param {number | undefined} value @param {number} [digits] */
const show = (value, digits = 0) => (value === undefined ? '' : value.toFixed(digits));

/** What a row says beside the counted columns. @param {Figures} figures */
const rest = ({ medianMs, p95Ms, medianFrames, ofLoads, heapKb, listeners, count, longestMs }) =>
  [
    medianMs !== undefined && `median ${show(medianMs, 1)} ms`,
    medianFrames !== undefined && `${medianFrames} frame${medianFrames === 1 ? '' : 's'}`,
    p95Ms !== undefined && `p95 ${show(p95Ms, 1)} ms`,
    ofLoads !== undefined && `of ${ofLoads} loads`,
    heapKb !== undefined && `${heapKb < 0 ? '' : '+'}${show(heapKb, 1)} KB`,
    listeners !== undefined && `${listeners} listener${listeners === 1 ? '' : 's'}`,
    count !== undefined && (count === 0 ? 'none' : `${count}, the longest ${show(longestMs)} ms`),
  ]
    .filter(Boolean)
    .join(', ');

/** @param {import('./budgets.mjs').Row} row */
const limitsOf = ({ limits = {} }) => {
  const { commits, components, changes, medianFrames, heapKb, listeners } = limits;
  return [
    [commits, components, changes].filter((limit) => limit !== undefined).join(' / '),
    medianFrames !== undefined && `${medianFrames} frame`,
    heapKb !== undefined && `+${heapKb} KB`,
    listeners !== undefined && `${listeners} listener`,
  ]
    .filter(Boolean)
    .join(', ');
};

/**
 * The table of one widget's figures, for people.
 * @param {string} title
 * @param {Measurement} measurement
 */
export const table = (title, { figures, missing }) => {
  const lines = rows
    .filter(({ id }) => figures[id] ?? missing[id])
    .map((row) => {
      const figure = figures[row.id] ?? {};
      const judged =
        excess(row, figures[row.id]).length > 0 ? 'over' : row.limits && figures[row.id] ? 'ok' : '';
      return [
        row.name,
        show(figure.commits),
        show(figure.components),
        show(figure.changes),
        show(figure.scriptMs, 2),
        rest(figure) || (missing[row.id] ? `not measured: ${missing[row.id]}` : ''),
        limitsOf(row),
        judged,
      ];
    });
  const head = [title, 'commits', 'components', 'DOM changes', 'script ms', '', 'at most', ''];
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          column >= 1 && column <= 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
