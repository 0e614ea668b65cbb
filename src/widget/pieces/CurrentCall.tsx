import { type Call, otherNumber } from '../../call/call';
import { CallTimer } from '../../components/call/CallTimer';
import { useCti } from '../../react/useCti';
import { CallParty } from '../CallParty';
import { Line } from '../layout';
import { useMessages, useSlots } from '../WidgetContext';
import { Optional } from '../guards/Optional';
import { Quality } from '../panels';
import { OpenRecord } from './OpenRecord';

// The parts read only what they show, so that a key press or a word of notes renders none of them.

const Progress = ({ status }: { status: Call['status'] }) => {
  const answeredAt = useCti(({ call }) => call?.answeredAt);
  const endedAt = useCti(({ call }) => call?.endedAt);
  const held = useCti(({ call }) => (call?.status === 'connected' ? call.held : undefined));
  const isTransferred = useCti(({ call }) => call?.transferred);
  const { announcement, callTimer, callStatus } = useMessages();
  if (answeredAt === undefined) return status === 'dialing' ? callStatus.dialing : callStatus.ringing;
  const hold = held?.local ? callStatus.held : held?.remote ? callStatus.heldByOther : undefined;
  return (
    <>
      {endedAt !== undefined && <>{isTransferred ? announcement.transferred : callStatus.ended} · </>}
      <CallTimer startedAt={answeredAt} endedAt={endedAt} messages={callTimer} />
      {hold !== undefined && <> · {hold}</>}
    </>
  );
};

/** Whom the call in the foreground is with, and how far it is. */
export const CurrentCall = () => {
  const status = useCti((state) => state.call?.status);
  const party = useCti((state) => state.call?.party);
  const number = useCti((state) => (state.call ? otherNumber(state.call) : undefined));
  const slot = useSlots();
  if (!status || !party) return null;
  return (
    <CallParty
      party={party}
      number={number}
      status={
        <Line>
          <span>{slot('callStatus', <Progress status={status} />)}</span>
          <Optional>{slot('quality', <Quality />)}</Optional>
          {slot('record', <OpenRecord party={party} />)}
        </Line>
      }
    />
  );
};
