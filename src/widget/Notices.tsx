import { Button } from '../components/Button';
import { StatusBanner, type StatusTone } from '../components/StatusBanner';
import { useCti } from '../react/useCti';
import type { Messages } from '../text/messages';
import { whoOf } from './party';
import { useMessages } from './WidgetContext';

const useNotice = (code: keyof Messages['problem'] | null, tone: StatusTone, detail?: string) => {
  const { problem, statusBanner } = useMessages();
  if (code === null) return null;
  const words = problem[code];
  return (
    <StatusBanner tone={tone} title={words.title} detail={detail ?? words.detail} messages={statusBanner} />
  );
};

/** Says it when HubSpot's handshake takes longer than a glance; `connecting` itself is over in a moment. */
const ConnectionNotice = () => {
  const connection = useCti((state) => state.connection);
  const isStandalone = connection.status === 'standalone';
  const code = connection.status === 'failed' ? connection.reason : isStandalone ? 'standalone' : null;
  return useNotice(code, isStandalone ? 'info' : 'warning');
};

const PhoneNotice = () => {
  const status = useCti((state) => state.phone?.status);
  const error = useCti((state) => state.phone?.error);
  const code =
    status === 'connecting' || status === 'reconnecting'
      ? (`phone-${status}` as const)
      : status === 'failed'
        ? (error?.code ?? 'failed')
        : null;
  return useNotice(code, status === 'failed' ? 'error' : status === 'reconnecting' ? 'warning' : 'info');
};

const ProblemNotice = () => {
  const current = useCti((state) => state.problem);
  const actions = useCti((state) => state.actions);
  const { problem, statusBanner } = useMessages();
  if (!current) return null;
  const words = problem[current.code === 'phone' ? 'failed' : current.code];
  return (
    <StatusBanner
      tone="error"
      title={words.title}
      detail={`${current.message} ${words.detail}`}
      onDismiss={actions.dismissProblem}
      messages={statusBanner}
    />
  );
};

/** What became of the last call, until the next begins. */
const OutcomeNotice = () => {
  const call = useCti((state) =>
    state.call?.status === 'saved' || state.call?.status === 'saveFailed' ? state.call : null,
  );
  const actions = useCti((state) => state.actions);
  const { announcement, callHeader, callStatus, endStatusPicker, problem, statusBanner, widget } =
    useMessages();
  if (!call) return null;
  const unanswered =
    call.answeredAt === undefined
      ? `${endStatusPicker[call.endStatus]}: ${whoOf(call, callHeader.unknown)}`
      : undefined;
  const dismiss = (): void => {
    actions.dismissCall(call.id);
  };
  if (call.status === 'saved') {
    const saved = call.confirmed ? announcement.saved : callStatus.savedUnconfirmed;
    return (
      <StatusBanner
        tone={unanswered === undefined ? 'success' : 'info'}
        title={unanswered ?? saved}
        detail={unanswered && saved}
        onDismiss={dismiss}
        messages={statusBanner}
      />
    );
  }
  const { reason, message, canRetry } = call.failure;
  const words = problem[reason === 'refused' ? 'save-refused' : 'save-unconfirmed'];
  return (
    <StatusBanner
      tone="error"
      title={words.title}
      detail={[unanswered, message, words.detail].filter(Boolean).join(' ')}
      actions={
        canRetry && (
          <Button
            onClick={() => {
              actions.callCompleted({ id: call.id });
            }}
          >
            {widget.tryAgain}
          </Button>
        )
      }
      onDismiss={dismiss}
      messages={statusBanner}
    />
  );
};

/** What is wrong and what to do, above the work and never over it. */
export const Notices = () => (
  <>
    <ConnectionNotice />
    <PhoneNotice />
    <ProblemNotice />
    <OutcomeNotice />
  </>
);
