import type { Call } from '../../call/call';

/** What is new in these calls: at most what is written about them, or more. */
export const changeOf = (before: readonly Call[], calls: readonly Call[]): 'nothing' | 'drafts' | 'calls' => {
  let change: 'nothing' | 'drafts' = 'nothing';
  for (const [index, call] of calls.entries()) {
    const known = before[index];
    if (call === known) continue;
    if (call.id !== known?.id || call.status !== known.status || call.draft === known.draft) return 'calls';
    change = 'drafts';
  }
  return calls.length === before.length ? change : 'calls';
};
