import { useEffect } from 'react';
import type { Outcome } from '../../components/wrapUp/OutcomePicker';
import { useCtiContext } from '../../react/useCti';
import { outcomeFor } from './outcomes';

/** Gives calls that nobody answered the outcome "No answer" or "Busy" before they complete themselves. */
export const UnansweredOutcomes = ({ outcomes }: { outcomes: readonly Outcome[] }) => {
  const cti = useCtiContext('CallingWidget');
  // Not by a selector: nothing is rendered for it.
  useEffect(() => {
    const give = (): void => {
      for (const call of Object.values(cti.getSnapshot().calls)) {
        const outcome = outcomeFor(call, outcomes);
        if (outcome !== undefined) cti.actions.updateDraft({ outcome }, call);
      }
    };
    give();
    return cti.subscribe(give);
  }, [cti, outcomes]);
  return null;
};
