import type { ReactNode } from 'react';
import { Button } from '../components/Button';
import { StatusBanner, type StatusTone } from '../components/StatusBanner';
import type { Problem } from '../cti/state';
import { useCti } from '../react/useCti';
import type { Messages } from '../text/messages';
import { useKeptFocus } from './focus';
import { OutcomeNotice } from './OutcomeNotice';
import { useMessages } from './WidgetContext';

type ProblemCode = keyof Messages['problem'];

/** A phone may have a code of its own: it is a problem all the same. */
const knownCode = (code: string | undefined, { problem }: Messages): ProblemCode =>
  code !== undefined && code in problem ? (code as ProblemCode) : 'failed';

const useNotice = (code: ProblemCode | null, tone: StatusTone, buttons?: ReactNode) => {
  const { problem, statusBanner } = useMessages();
  if (code === null) return null;
  const { title, detail } = problem[code];
  return <StatusBanner tone={tone} title={title} detail={detail} actions={buttons} messages={statusBanner} />;
};

/** `connecting` is over in a moment and says nothing; a page that is not HubSpot has a screen of its own. */
const ConnectionNotice = () => {
  const connection = useCti((state) => state.connection);
  const isStandalone = connection.status === 'standalone';
  const reason = connection.status === 'failed' ? connection.reason : null;
  const code = isStandalone ? 'standalone' : reason === 'untrusted-origin' ? null : reason;
  return useNotice(code, isStandalone ? 'info' : 'warning');
};

const PhoneNotice = () => {
  const status = useCti((state) => state.phone?.status);
  const error = useCti((state) => state.phone?.error);
  const messages = useMessages();
  const isAway = status === 'connecting' || status === 'reconnecting';
  const code = isAway
    ? (`phone-${status}` as const)
    : status === 'failed'
      ? knownCode(error?.code, messages)
      : null;
  const actions = useCti((state) => state.actions);
  const keptFocus = useKeptFocus<HTMLButtonElement>();
  const tone = status === 'failed' ? 'error' : status === 'reconnecting' ? 'warning' : 'info';
  return useNotice(
    code,
    tone,
    status === 'failed' && (
      <Button
        ref={keptFocus}
        onClick={() => {
          actions.startPhone();
        }}
      >
        {messages.errorPanel.retry}
      </Button>
    ),
  );
};

/** What stands for a problem in words, and whether those words say it all. */
const wordsOf = (
  { code, phoneCode }: Problem,
  messages: Messages,
): { code: ProblemCode; isExact: boolean } => {
  if (code !== 'phone') return { code, isExact: code === 'navigation' || code === 'finalize' };
  const known = knownCode(phoneCode, messages);
  return { code: known, isExact: known !== 'failed' };
};

const ProblemNotice = () => {
  const current = useCti((state) => state.problem);
  const actions = useCti((state) => state.actions);
  const messages = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (!current) return null;
  const { code, isExact } = wordsOf(current, messages);
  const { title, detail } = messages.problem[code];
  return (
    <StatusBanner
      ref={keptFocus}
      tone="error"
      title={title}
      detail={isExact ? detail : `${current.message} ${detail}`}
      onDismiss={actions.dismissProblem}
      messages={messages.statusBanner}
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
