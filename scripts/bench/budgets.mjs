// @ts-check
// What each row may cost at most. Script times, loading and long tasks depend on the machine: they are shown, and judged by people.

/** @typedef {'commits' | 'components' | 'changes' | 'medianFrames' | 'heapKb' | 'listeners'} Judged */

/** @typedef {{ id: string, name: string, limits?: Partial<Record<Judged, number>> }} Row */

/** @type {Row[]} */
export const rows = [
  { id: 'timerTick', name: 'timer tick', limits: { commits: 1, components: 1, changes: 1 } },
  { id: 'keyByClick', name: 'key press, click', limits: { commits: 1, components: 6 } },
  { id: 'keyByKeyboard', name: 'key press, keyboard', limits: { commits: 1, components: 6 } },
  { id: 'digitInField', name: 'digit typed in the number field', limits: { commits: 1, components: 6 } },
  { id: 'notesKeystroke', name: 'notes keystroke', limits: { commits: 1, components: 3 } },
  { id: 'messageSeen', name: 'HubSpot message with visible effect' },
  { id: 'messageUnseen', name: 'HubSpot message without visible effect', limits: { commits: 0 } },
  { id: 'wholeCall', name: 'whole outbound call', limits: { commits: 48, components: 450 } },
  { id: 'dialToDigits', name: 'dial request to painted digits', limits: { medianFrames: 1 } },
  { id: 'load', name: 'load to INITIALIZED' },
  {
    id: 'heapAfterDialRequests',
    name: 'heap after 1,000 dial requests',
    limits: { heapKb: 64, listeners: 1 },
  },
  { id: 'heapAfterMounts', name: 'heap after 1,000 mount cycles', limits: { heapKb: 64, listeners: 1 } },
  { id: 'longTasks', name: 'long tasks, load and whole call' },
];

/** @typedef {Partial<Record<string, number>>} Figures */

/**
 * The figures of a row that are over their limit.
 * @param {Row} row
 * @param {Figures | undefined} figures
 * @returns {string[]}
 */
export const excess = ({ limits = {} }, figures = {}) =>
  Object.entries(limits).flatMap(([name, limit]) => {
    const figure = figures[name];
    return figure !== undefined && figure > limit ? [`${name} ${figure.toFixed(0)}, at most ${limit}`] : [];
  });
