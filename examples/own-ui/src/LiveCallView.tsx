import { CallTimer, otherNumber, useCti, type LiveCall } from 'react-hubspot-calling';

/** A call that rings or is up. The timer is the library's; every component works alone. */
export const LiveCallView = ({ call }: { readonly call: LiveCall }) => {
  const actions = useCti((state) => state.actions);
  return (
    <section aria-label="Call">
      <h1>{call.party.name ?? otherNumber(call) ?? 'Unknown number'}</h1>
      <p role="status">{call.status}</p>
      {call.status === 'ringing' && call.direction === 'inbound' && (
        <button onClick={() => void actions.answer()}>Answer</button>
      )}
      {call.status === 'connected' && (
        <>
          <CallTimer startedAt={call.answeredAt} />
          <button aria-pressed={call.muted} onClick={() => actions.mute(!call.muted)}>
            Mute
          </button>
          <button aria-pressed={call.held.local} onClick={() => void actions.hold(!call.held.local)}>
            Hold
          </button>
        </>
      )}
      <button onClick={() => actions.hangUp()}>End call</button>
    </section>
  );
};
