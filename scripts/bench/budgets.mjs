// @ts-check
// The lines of the table, and what each may come to at most. Counts and heaps are judged. Times depend on the machine: they are
// shown beside those of the limits measured in the same run, and judged by people.

/** @typedef {Partial<Record<string, number>>} Figures */

/**
 * @typedef {object} Line
 * @property {string} row Which measurement it is from.
 * @property {string} figure Which of its figures.
 * @property {string} name
 * @property {string} [unit]
 * @property {number | undefined} [limit]
 * @property {number} [least] What it must come to at least.
 * @property {string} [goal] Of a time, in words.
 */

/** @param {string} row @param {string} name @param {[commits?: number, components?: number, changes?: number]} [limits] @returns {Line[]} */
const counts = (row, name, [commits, components, changes] = []) => [
  { row, figure: 'commits', name: `${name}: commits`, limit: commits },
  { row, figure: 'components', name: '  components rendered', limit: components },
  { row, figure: 'changes', name: '  DOM changes', limit: changes },
  { row, figure: 'scriptMs', name: '  script', unit: 'ms' },
  { row, figure: 'mainMs', name: '  all main-thread work', unit: 'ms' },
];

/** @type {Line[]} */
export const lines = [
  {
    row: 'start',
    figure: 'initializedMs',
    name: 'iframe load to INITIALIZED',
    unit: 'ms',
    goal: 'react-bare + 30',
  },
  { row: 'start', figure: 'answerMs', name: '  SYNC_ACK to INITIALIZED', unit: 'ms', goal: 'same task' },
  { row: 'start', figure: 'lateListeners', name: '  listens only after `load`', limit: 0 },
  { row: 'start', figure: 'scripts', name: '  scripts until usable', limit: 3 },
  { row: 'start', figure: 'scriptKb', name: '    their size, uncompressed', unit: 'kB' },
  { row: 'start', figure: 'allScripts', name: '  scripts after 5 s', limit: 9 },
  { row: 'start', figure: 'smallestKb', name: '    the smallest, uncompressed', unit: 'kB', least: 1 },
  { row: 'start', figure: 'startCommits', name: '  commits after 5 s', limit: 2 },
  { row: 'start', figure: 'startLongTasks', name: '  long tasks', goal: '0' },
  { row: 'start', figure: 'startLongestMs', name: '    the longest', unit: 'ms' },
  { row: 'slow', figure: 'slowMs', name: 'Slow 4G: load to INITIALIZED', unit: 'ms' },
  { row: 'slow', figure: 'slowLost', name: '  early calls lost', limit: 0 },
  ...counts('timerTick', 'timer tick', [0, 0, 1]),
  ...counts('keyByClick', 'key press, click', [1, 6]),
  ...counts('keyByKeyboard', 'key press, keyboard', [1, 6]),
  ...counts('digitInField', 'digit typed in the number field', [1, 6]),
  { row: 'typedToDigits', figure: 'frames', name: '  frames until painted', limit: 1 },
  ...counts('notesKeystroke', 'notes keystroke', [1, 3]),
  {
    row: 'longNotes',
    figure: 'longNotesMs',
    name: 'key in notes of 100,000 characters',
    unit: 'ms',
    goal: '1.5 × bare',
  },
  ...counts('messageSeen', 'HubSpot message with visible effect'),
  ...counts('messageUnseen', 'HubSpot message without visible effect', [0]),
  ...counts('wholeCall', 'whole outbound call, without ticks', [30, 200, 60]),
  { row: 'wholeCall', figure: 'inpMs', name: '  slowest interaction (INP)', unit: 'ms', goal: '100 at 4×' },
  { row: 'wholeCall', figure: 'callLongTasks', name: '  long tasks', goal: '0 at 1×' },
  { row: 'dialToDigits', figure: 'frames', name: 'dial request to painted digits: frames', limit: 1 },
  { row: 'dialToDigits', figure: 'medianMs', name: '  median', unit: 'ms' },
  { row: 'dialToDigits', figure: 'p95Ms', name: '  95 of 100', unit: 'ms' },
  ...counts('flood', '1,000 dial requests in one task', [2]),
  {
    row: 'heapAfterDialRequests',
    figure: 'heapKb',
    name: 'heap after 1,000 dial requests',
    unit: 'KB',
    limit: 64,
  },
  { row: 'heapAfterDialRequests', figure: 'listeners', name: '  message listeners', limit: 1 },
  { row: 'heapAfterCalls', figure: 'heapKb', name: 'heap after 200 whole calls', unit: 'KB', limit: 64 },
  { row: 'heapAfterMounts', figure: 'heapKb', name: 'heap after 1,000 mount cycles', unit: 'KB', limit: 64 },
  { row: 'heapAfterMounts', figure: 'listeners', name: '  message listeners', limit: 1 },
];

/** @param {Line} line @param {number} value */
export const isBeyond = ({ limit = Infinity, least = -Infinity }, value) => value > limit || value < least;

/**
 * What of a measurement is over its limit, or under what it must come to.
 * @param {Record<string, Figures>} figures by row
 * @returns {string[]}
 */
export const excess = (figures) =>
  lines.flatMap((line, index) => {
    const { row, figure, name, limit, least } = line;
    const value = figures[row]?.[figure];
    if (value === undefined || !isBeyond(line, value)) return [];
    const owner = name.startsWith(' ')
      ? `${lines
          .slice(0, index)
          .findLast((line) => !line.name.startsWith(' '))
          ?.name.replace(/: commits$/, '')}, `
      : '';
    const bound = limit === undefined ? `at least ${least}` : `at most ${limit}`;
    return [`${owner}${name.trim()}: ${value.toFixed(limit === undefined ? 1 : 0)}, ${bound}`];
  });
