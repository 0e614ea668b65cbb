import { isLive, useCti } from 'react-hubspot-calling';
import { Dialer } from './Dialer';
import { LiveCallView } from './LiveCallView';
import { WrapUp } from './WrapUp';

/** What users see: one screen for each situation. */
export const Softphone = () => {
  const { call, problem, phone, actions } = useCti();
  return (
    <main>
      {problem && (
        <p role="alert">
          {problem.message} <button onClick={() => actions.dismissProblem()}>Close</button>
        </p>
      )}
      {call && isLive(call) ? (
        <LiveCallView call={call} />
      ) : call?.status === 'ended' || call?.status === 'saveFailed' ? (
        <WrapUp key={call.id} call={call} />
      ) : (
        <Dialer isReady={phone?.status === 'ready'} />
      )}
    </main>
  );
};
