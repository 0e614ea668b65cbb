import type { ReactNode } from 'react';
import { completesItself, isSettled, otherNumber, type SaveFailedCall } from '../../call/call';
import { Button } from '../../components/primitives/Button';
import { StatusBanner } from '../../components/primitives/StatusBanner';
import { useCti } from '../../react/useCti';
import { useKeptFocus } from '../focus';
import { edit } from '../saving/edit';
import { type OverCall, outcomeOf } from '../saving/outcome';
import { whoOf } from '../party';
import { useFromNumber } from '../hooks/useRecentCalls';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { canDial } from '../screenOf';
import { withName } from '../withName';
import { inWords } from '../saving/outcomes';
import { useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';

/** Calls again whoever was not reached, or back whoever did not reach us. */
const AgainButton = ({ call }: { call: OverCall }) => {
  const actions = useCti((state) => state.actions);
  const canCall = useCti(canDial);
  const [from] = useFromNumber();
  const { widget } = useMessages();
  const number = otherNumber(call);
  if (number === undefined || !canCall || !(isSettled(call) || completesItself(call))) return null;
  return (
    <Button
      onClick={() => {
        actions.dial({ to: number, from, party: call.party });
      }}
    >
      {call.direction === 'inbound' ? widget.callBack : widget.callAgain}
    </Button>
  );
};

const RetryButton = ({ call }: { call: SaveFailedCall }) => {
  const actions = useCti((state) => state.actions);
  const { widget } = useMessages();
  return (
    <Button
      onClick={() => {
        actions.callCompleted({ id: call.id });
      }}
    >
      {widget.tryAgain}
    </Button>
  );
};

/** Opens notes and outcome of a call that is not on the screen. */
const EditButton = ({ call }: { call: OverCall }) => {
  const actions = useCti((state) => state.actions);
  const { widget } = useMessages();
  return (
    <Button
      variant="secondary"
      onClick={() => {
        edit({ actions }, call);
      }}
    >
      {widget.editCall}
    </Button>
  );
};

/** The result of the last call, until the next begins. */
export const SaveNotice = ({
  dismissed,
  onDismiss: dismiss,
}: {
  dismissed: string | undefined;
  onDismiss: (id: string) => void;
}) => {
  const call = useCti((state) => outcomeOf(state, dismissed));
  const isBehind = useCti((state) => state.call?.id !== call?.id);
  const { outcomes = [] } = useWidget();
  const messages = useMessages();
  const actions = useCti((state) => state.actions);
  const metadata = usePhoneMetadata();
  const { announcement, callHeader, callStatus, outcomePicker, problem, statusBanner, unanswered } = messages;
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (!call) return null;

  const onDismiss =
    call.status === 'saving'
      ? undefined
      : () => {
          dismiss(call.id);
          actions.dismissCall(call);
        };
  const banner = (
    tone: 'info' | 'success' | 'error',
    title: ReactNode,
    detail?: string,
    buttons?: ReactNode,
    technical?: string,
  ) => (
    <StatusBanner
      ref={keptFocus}
      // The live region has said it already; an error says itself.
      role={tone === 'error' ? 'alert' : 'group'}
      tone={tone}
      title={title}
      detail={detail}
      technical={technical}
      actions={buttons}
      pending={call.status === 'saving'}
      onDismiss={onDismiss}
      messages={statusBanner}
    />
  );

  if (call.status === 'transferred') return banner('info', announcement.transferred);

  const isDeclinedHere = call.direction === 'inbound' && call.endStatus === 'REJECTED';
  const number = otherNumber(call);
  const end =
    call.answeredAt === undefined
      ? withName(
          unanswered[isDeclinedHere ? 'declinedHere' : call.endStatus],
          whoOf(call, callHeader.withheld, metadata),
          call.party.name !== undefined || number !== undefined,
        )
      : undefined;
  // What the phone service said is for those who look after it.
  const technical = call.endStatus === 'FAILED' ? call.endDetail : undefined;
  if (call.status === 'saveFailed') {
    const { reason, message, canRetry } = call.failure;
    const isUnconfirmed = reason === 'unconfirmed';
    const words = problem[isUnconfirmed ? 'save-unconfirmed' : canRetry ? 'save-refused' : 'save-impossible'];
    // Without a record the reason is why HubSpot did not create one.
    const why = call.engagement.status === 'failed' ? (call.engagement.message ?? message) : message;
    const buttons = (
      <>
        {canRetry && <RetryButton call={call} />}
        {isBehind && <EditButton call={call} />}
      </>
    );
    return banner('error', words.title, words.detail, buttons, why);
  }
  if (call.status === 'saving')
    return banner('info', end ?? callStatus.saving, end === undefined ? undefined : callStatus.saving);
  if (call.status === 'ended') {
    const outcome = outcomes.find(({ id }) => id === call.draft.outcome);
    const detail = outcome && `${outcomePicker.label} · ${inWords(outcome, messages).label}`;
    const buttons = (
      <>
        <AgainButton call={call} />
        <EditButton call={call} />
      </>
    );
    return banner('info', end, detail, buttons, technical);
  }
  const saved = call.confirmed ? announcement.saved : callStatus.savedUnconfirmed;
  return end === undefined
    ? banner(call.confirmed ? 'success' : 'info', saved)
    : banner('info', end, saved, <AgainButton call={call} />, technical);
};
