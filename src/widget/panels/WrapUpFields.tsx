import { isLive } from '../../call/call';
import type { EndedCall } from '../../call/call';
import { OutcomePicker } from '../../components/wrapUp/OutcomePicker';
import { EndStatusPicker } from '../../components/wrapUp/EndStatusPicker';
import { useCti } from '../../react/useCti';
import { inWords } from '../saving/outcomes';
import { useSlots, useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';

type EndStatuses = readonly EndedCall['endStatus'][];

/** What a call can have ended with. */
const endings = {
  talk: ['COMPLETED', 'FAILED'],
  outbound: ['NO_ANSWER', 'BUSY', 'REJECTED', 'CANCELED', 'FAILED'],
  inbound: ['MISSED', 'REJECTED', 'FAILED'],
} as const satisfies Record<string, EndStatuses>;

const EndStatus = () => {
  const value = useCti(({ call }) => call?.endStatus && (call.draft.endStatus ?? call.endStatus));
  const options = useCti(
    ({ call }) => call && endings[call.answeredAt === undefined ? call.direction : 'talk'],
  );
  const actions = useCti((state) => state.actions);
  const { outcomes = [] } = useWidget();
  const { endStatusPicker } = useMessages();
  return (
    <EndStatusPicker
      options={options ?? undefined}
      value={value}
      // With outcomes to choose from it is a detail.
      compact={outcomes.length > 0}
      onValueChange={(endStatus) => {
        actions.updateDraft({ endStatus });
      }}
      messages={endStatusPicker}
    />
  );
};

const OutcomeField = () => {
  const value = useCti(({ call }) => call?.draft.outcome ?? '');
  const actions = useCti((state) => state.actions);
  const { outcomes = [] } = useWidget();
  const messages = useMessages();
  return (
    <OutcomePicker
      outcomes={outcomes.map((outcome) => inWords(outcome, messages))}
      value={value}
      onValueChange={(outcome) => {
        actions.updateDraft({ outcome: outcome === '' ? undefined : outcome });
      }}
      messages={messages.outcomePicker}
    />
  );
};

/** What there is to say about a call that is over, before its notes: the outcome first. */
export const WrapUpFields = () => {
  const endedId = useCti(({ call }) => (call && !isLive(call) ? call.id : undefined));
  const { outcomes } = useWidget();
  const slot = useSlots();
  if (endedId === undefined) return null;
  return (
    <>
      {outcomes && outcomes.length > 0 && slot('outcome', <OutcomeField />)}
      {slot('endStatus', <EndStatus key={endedId} />)}
    </>
  );
};
