/** What must hold in every run, whatever happens. */
export type Rule =
  | 'one start'
  | 'legal order'
  | 'one completion'
  | 'same ids'
  | 'nothing of another call'
  | 'no exception'
  | 'trusted only'
  | 'one owner'
  | 'some owner'
  | 'hides once'
  | 'same state'
  | 'nothing lost'
  | 'id kept'
  | 'recording kept'
  | 'correction kept'
  | 'notes kept'
  | 'waits end'
  | 'completes itself'
  | 'call survives'
  | 'true end'
  | 'talk time'
  | 'heard once'
  | 'shown to its user'
  | 'kept for its user'
  | 'told for its user';

/** A rule was broken. */
export class Violation extends Error {
  constructor(
    readonly rule: Rule,
    what: string,
  ) {
    super(`${rule}: ${what}`);
    this.name = 'Violation';
  }
}
