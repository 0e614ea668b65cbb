import type { Call } from '../../call/call';

/** What is new in these calls: at most what is written about them, or more. */
export const changeOf = (before: readonly Call[], calls: readonly Call[]): 'nothing' | 'drafts' | 'calls' => {
  let change: 'nothing' | 'drafts' = 'nothing';
  for (const [index, call] of calls.entries()) {
    const known = before[index];
    if (call === known) continue;
    change = 'drafts';
    for (const name of Object.keys({ ...known, ...call }) as (keyof Call)[])
      if (name !== 'draft' && call[name] !== known?.[name]) return 'calls';
  }
  return calls.length === before.length ? change : 'calls';
};
