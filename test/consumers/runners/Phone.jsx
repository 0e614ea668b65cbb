import { useCti } from 'react-hubspot-calling';

/** The app's own UI. */
export const Phone = () => {
  const { actions, call, connection, dialRequest, phone } = useCti();
  return (
    <main>
      <p>
        {connection.status}, {call ? call.status : 'no call'}
      </p>
      {dialRequest && phone?.status === 'ready' && (
        <button onClick={() => actions.dial({ to: dialRequest.phoneNumber })}>Call</button>
      )}
      {call && !call.endedAt && <button onClick={() => actions.hangUp()}>End call</button>}
      {call?.status === 'ended' && <button onClick={() => actions.callCompleted()}>Save call</button>}
    </main>
  );
};
