import { otherNumber } from '../../call/call';
import { CallTimer } from '../../components/call/CallTimer';
import { useCti } from '../../react/useCti';
import { CallParty } from '../CallParty';
import { Line, Mark } from '../callLayout';
import { useSlots } from '../WidgetContext';
import { useMessages } from '../useMessages';
import { Optional } from '../guards/Optional';
import { Quality } from '../sound/Quality';
import { OpenRecord } from './OpenRecord';
import { useIsRecording } from './RecordToggle';

// The parts read only what they show, so that a key press or a word of notes renders none of them.

/** What the user must not overlook about a call: muted, on hold, recording. */
const Marks = () => {
  const callId = useCti(({ call }) => (call?.status === 'connected' ? call.id : undefined));
  const isMuted = useCti(({ call }) => call?.status === 'connected' && call.muted);
  const isHeld = useCti(({ call }) => call?.status === 'connected' && call.held.local);
  const isHeldByOther = useCti(({ call }) => call?.status === 'connected' && call.held.remote);
  const isResuming = useCti(({ call }) => call?.resuming);
  const isRecording = useIsRecording(callId);
  const { callStatus } = useMessages();
  return (
    <>
      {isResuming && <Mark data-mark="reconnecting">{callStatus.reconnecting}</Mark>}
      {isMuted && <Mark data-mark="muted">{callStatus.muted}</Mark>}
      {isRecording && <Mark data-mark="recording">{callStatus.recording}</Mark>}
      {isHeld && <Mark data-mark="held">{callStatus.held}</Mark>}
      {isHeldByOther && !isHeld && <Mark data-mark="held-by-other">{callStatus.heldByOther}</Mark>}
    </>
  );
};

const Progress = () => {
  const isDialing = useCti(({ call }) => call?.status === 'dialing');
  const answeredAt = useCti(({ call }) => call?.answeredAt);
  const endedAt = useCti(({ call }) => call?.endedAt);
  const isTransferred = useCti(({ call }) => call?.transferred);
  const { announcement, callTimer, callStatus } = useMessages();
  if (answeredAt === undefined) {
    if (endedAt !== undefined) return <span>{callStatus.ended}</span>;
    return <span>{isDialing ? callStatus.dialing : callStatus.ringing}</span>;
  }
  return (
    <>
      <span data-dotted>
        {endedAt !== undefined && <span>{isTransferred ? announcement.transferred : callStatus.ended}</span>}{' '}
        <CallTimer startedAt={answeredAt} endedAt={endedAt} messages={callTimer} />
      </span>
      <Marks />
    </>
  );
};

// The same elements each time: a new status of the call renders nothing around them.
const progress = <Progress />;
const quality = <Quality />;
const openRecord = <OpenRecord />;

/** The remote party and the status of the foreground call. */
export const CurrentCall = () => {
  const party = useCti((state) => state.call?.party);
  const number = useCti((state) => (state.call ? otherNumber(state.call) : undefined));
  const extension = useCti((state) => state.call?.extension);
  const slot = useSlots();
  if (!party) return null;
  return (
    <CallParty
      party={party}
      number={number}
      extension={extension}
      status={
        <Line>
          <span>{slot('callStatus', progress)}</span>
          <Optional>{slot('quality', quality)}</Optional>
          {slot('record', openRecord)}
        </Line>
      }
    />
  );
};
