import { useEffect } from 'react';
import type { Outcome } from '../../components/wrapUp/OutcomePicker';
import { useCti } from '../../react/useCti';
import { outcomeFor } from './outcomes';

/** Gives calls that nobody answered the outcome "No answer" or "Busy" before they complete themselves. */
export const UnansweredOutcomes = ({ outcomes }: { outcomes: readonly Outcome[] }) => {
  const actions = useCti((state) => state.actions);
  const calls = useCti((state) => state.calls);
  useEffect(() => {
    for (const call of Object.values(calls)) {
      const outcome = outcomeFor(call, outcomes);
      if (outcome !== undefined) actions.updateDraft({ outcome }, call);
    }
  }, [actions, calls, outcomes]);
  return null;
};
