import type { ReactNode } from 'react';
import { isSettled, otherNumber, type SaveFailedCall } from '../../call/call';
import { Button } from '../../components/primitives/Button';
import { StatusBanner } from '../../components/primitives/StatusBanner';
import { useCti } from '../../react/useCti';
import { useKeptFocus } from '../focus';
import { type OverCall, outcomeOf } from '../outcome';
import { whoOf } from '../party';
import { useFromNumber } from '../hooks/useRecentCalls';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { canDial } from '../screenOf';
import { useMessages } from '../WidgetContext';

/** Calls again whoever was not reached, or back whoever did not reach us. */
const AgainButton = ({ call }: { call: OverCall }) => {
  const actions = useCti((state) => state.actions);
  const canCall = useCti(canDial);
  const [from] = useFromNumber();
  const { widget } = useMessages();
  const number = otherNumber(call);
  if (number === undefined || !canCall || !isSettled(call)) return null;
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

const sentence = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** A number stays in one line; a name may be long. */
const whole = (who: string): string => (/^[+\d]/.test(who) ? who.replaceAll(' ', '\u00a0') : who);

/** What became of the last call, until the next begins. */
export const SaveNotice = () => {
  const call = useCti((state) => outcomeOf(state.call));
  const actions = useCti((state) => state.actions);
  const metadata = usePhoneMetadata();
  const { announcement, callHeader, callStatus, endStatusPicker, problem, statusBanner } = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (!call) return null;

  const onDismiss =
    isSettled(call) || call.status === 'saveFailed' ? () => actions.dismissCall(call) : undefined;
  const banner = (
    tone: 'info' | 'success' | 'error',
    title: string,
    detail?: string,
    buttons?: ReactNode,
  ) => (
    <StatusBanner
      ref={keptFocus}
      // The live region has said it already; an error says itself.
      role={tone === 'error' ? 'alert' : 'group'}
      tone={tone}
      title={title}
      detail={detail}
      actions={buttons}
      onDismiss={onDismiss}
      messages={statusBanner}
    />
  );

  if (call.status === 'transferred') return banner('info', announcement.transferred);

  const outcome =
    call.answeredAt === undefined
      ? `${endStatusPicker[call.endStatus]}: ${whole(whoOf(call, callHeader.unknown, metadata))}`
      : undefined;
  if (call.status === 'saveFailed') {
    const { reason, message, canRetry } = call.failure;
    const words = problem[reason === 'refused' ? 'save-refused' : 'save-unconfirmed'];
    const detail = sentence(outcome && `${outcome}.`, message, words.detail);
    return banner('error', words.title, detail, canRetry && <RetryButton call={call} />);
  }
  if (call.status !== 'saved') return banner('info', outcome ?? '', callStatus.saving);
  const saved = call.confirmed ? announcement.saved : callStatus.savedUnconfirmed;
  // A failure is worth the phone's own words.
  const why = call.endStatus === 'FAILED' ? call.endDetail : undefined;
  return outcome === undefined
    ? banner(call.confirmed ? 'success' : 'info', saved)
    : banner('info', outcome, sentence(why && `${why}.`, saved), <AgainButton call={call} />);
};
