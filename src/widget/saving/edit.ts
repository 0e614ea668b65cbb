import { type Call, completesItself } from '../../call/call';
import type { Outcome } from '../../components/wrapUp/OutcomePicker';
import type { Cti } from '../../cti/createCti';
import { outcomeFor } from './outcomes';

/** Opens a call that is over for its notes. One that would complete itself waits to be saved, with the outcome that it would have had. */
export const edit = (
  { actions }: Pick<Cti, 'actions'>,
  call: Call,
  outcomes: readonly Outcome[] = [],
): void => {
  const outcome = outcomeFor(call, outcomes);
  if (completesItself(call))
    actions.updateDraft({ endStatus: call.endStatus, ...(outcome !== undefined && { outcome }) }, call);
  actions.setForeground(call);
};
