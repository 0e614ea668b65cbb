import { type ReactNode, useState } from 'react';
import { isSettled } from '../call/call';
import { Button } from '../components/primitives/Button';
import { StatusBanner, type StatusTone } from '../components/primitives/StatusBanner';
import type { Problem } from '../cti/state';
import { useCti } from '../react/useCti';
import type { Messages } from '../text/messages';
import { useKeptFocus } from './focus';
import { Guarded } from './guards/Guarded';
import { outcomeOf } from './saving/outcome';
import { detailOf } from './sound/detailOf';
import { SaveNotice } from './panels/SaveNotice';
import { UnclaimedNotice } from './panels/UnclaimedNotice';
import { screenOf } from './screenOf';
import { UnansweredOutcomes } from './saving/UnansweredOutcomes';
import { useSlots, useWidget } from './WidgetContext';
import { useMessages } from './useMessages';

type ProblemCode = keyof Messages['problem'];

/** A phone may have its own code: it is a problem anyway. */
const knownCode = (code: string | undefined, { problem }: Messages): ProblemCode =>
  code !== undefined && code in problem ? (code as ProblemCode) : 'failed';

const useNotice = (code: ProblemCode | null, tone: StatusTone, buttons?: ReactNode) => {
  const { problem, statusBanner } = useMessages();
  if (code === null) return null;
  const { title, detail } = problem[code];
  return (
    <StatusBanner
      tone={tone}
      title={title}
      detail={detail}
      actions={buttons}
      pending={code === 'phone-connecting'}
      messages={statusBanner}
    />
  );
};

/** Nobody can call, now or later. An app whose own button calls has its own phone. */
const useLacksPhone = (): boolean => {
  const { slots } = useWidget();
  const lacksPhone = useCti((state) => state.phone === null && screenOf(state) === 'dial');
  return lacksPhone && slots?.callButton === undefined;
};

/** `connecting` is over in a moment and says nothing; a page that is not HubSpot has its own screen. */
const ConnectionNotice = () => {
  const connection = useCti((state) => state.connection);
  // Where nobody can call, that is what there is to say.
  const lacksPhone = useLacksPhone();
  const isStandalone = connection.status === 'standalone' && !lacksPhone;
  const reason = connection.status === 'failed' ? connection.reason : null;
  const code = isStandalone ? 'standalone' : reason === 'untrusted-origin' ? null : reason;
  return useNotice(code, isStandalone ? 'info' : 'warning');
};

const PhoneNotice = () => {
  const lacksPhone = useLacksPhone();
  const status = useCti(({ phone, user }) =>
    // Who is not logged in has no use for a phone that runs.
    phone?.status === 'stopped' && !user.loggedIn ? undefined : phone?.status,
  );
  const error = useCti((state) => state.phone?.error);
  // The app starts its own client.
  const isStartable = useCti((state) => !state.phone?.isAppOwned);
  const messages = useMessages();
  const hasFailed = status === 'failed';
  const phoneCode = (): ProblemCode | null => {
    if (lacksPhone) return 'no-phone';
    if (hasFailed) return knownCode(error?.code, messages);
    return status === undefined || status === 'ready' ? null : `phone-${status}`;
  };
  const actions = useCti((state) => state.actions);
  const keptFocus = useKeptFocus<HTMLButtonElement>();
  const tone = hasFailed ? 'error' : status === 'reconnecting' ? 'warning' : 'info';
  return useNotice(
    phoneCode(),
    tone,
    isStartable && (hasFailed || status === 'stopped') && (
      <Button
        ref={keptFocus}
        onClick={() => {
          actions.startPhone();
        }}
      >
        {hasFailed ? messages.errorPanel.retry : messages.widget.startPhone}
      </Button>
    ),
  );
};

/** What stands for a problem in words, and whether those words say it all. */
const wordsOf = (
  { code, phoneCode }: Problem,
  messages: Messages,
): { code: ProblemCode; isExact: boolean } => {
  if (code !== 'phone')
    return { code, isExact: ['navigation', 'finalize', 'logged-out', 'storage'].includes(code) };
  const known = knownCode(phoneCode, messages);
  return { code: known, isExact: known !== 'failed' };
};

const ProblemNotice = () => {
  const current = useCti((state) => state.problem);
  const isConnected = useCti(({ call }) => call?.status === 'connected');
  // The notice of the save says it, with what to do.
  const isSaid = useCti(
    ({ problem, calls }) =>
      problem?.code === 'engagement' &&
      problem.callId !== undefined &&
      calls[problem.callId]?.status === 'saveFailed',
  );
  const actions = useCti((state) => state.actions);
  const messages = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (!current || isSaid) return null;
  const { code, isExact } = wordsOf(current, messages);
  const { title } = messages.problem[code];
  return (
    <StatusBanner
      ref={keptFocus}
      tone="error"
      title={title}
      detail={detailOf(code, isConnected, messages)}
      // What the library itself says about it is the title.
      technical={isExact || current.message === title ? undefined : current.message}
      onDismiss={actions.dismissProblem}
      messages={messages.statusBanner}
    />
  );
};

/** Fetched when there is something to tell. A call that nobody knows whose it is waits until no other is open. */
const Outcome = () => {
  const [dismissed, dismiss] = useState<string>();
  const hasOutcome = useCti((state) => outcomeOf(state, dismissed) !== null);
  const { outcomes } = useWidget();
  const hasUnclaimed = useCti(
    ({ calls, unclaimedCalls }) => unclaimedCalls.length > 0 && Object.values(calls).every(isSettled),
  );
  return (
    <>
      {outcomes && outcomes.length > 0 && <UnansweredOutcomes outcomes={outcomes} />}
      {hasOutcome && (
        <Guarded>
          <SaveNotice dismissed={dismissed} onDismiss={dismiss} />
        </Guarded>
      )}
      {hasUnclaimed && (
        <Guarded>
          <UnclaimedNotice />
        </Guarded>
      )}
    </>
  );
};

/** What is wrong and what to do, above the work and never over it. */
export const Notices = () => {
  const slot = useSlots();
  return (
    <>
      {slot('connectionNotice', <ConnectionNotice />)}
      {slot('phoneNotice', <PhoneNotice />)}
      {slot('problemNotice', <ProblemNotice />)}
      {slot('saveNotice', <Outcome />)}
    </>
  );
};
