import { useCti, type EndedCall, type SaveFailedCall } from 'react-hubspot-calling';

/** After a call. What is typed is kept with the call, and is still there after a reload. */
export const WrapUp = ({ call }: { readonly call: EndedCall | SaveFailedCall }) => {
  const actions = useCti((state) => state.actions);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.callCompleted();
      }}
    >
      <h1>Call ended</h1>
      {call.status === 'saveFailed' && (
        <p role="alert">{call.failure.message ?? 'HubSpot did not save the call.'}</p>
      )}
      <label>
        Notes{' '}
        <textarea
          rows={4}
          value={call.draft.notes}
          onChange={(event) => actions.updateDraft({ notes: event.target.value })}
        />
      </label>
      <button>Save call</button>
    </form>
  );
};
