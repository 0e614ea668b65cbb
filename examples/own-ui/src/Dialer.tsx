import { useState } from 'react';
import { useCti } from 'react-hubspot-calling';

/** Asks for a number. What a user clicked in HubSpot is filled in. */
export const Dialer = ({ isReady }: { readonly isReady: boolean }) => {
  const { dialRequest, actions } = useCti();
  const [typed, setTyped] = useState<string>();
  const number = typed ?? dialRequest?.phoneNumber ?? '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.dial({ to: number });
      }}
    >
      <label>
        Phone number <input type="tel" value={number} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button disabled={!isReady || number.trim() === ''}>Call</button>
      {!isReady && <p role="status">Connecting the phone…</p>}
    </form>
  );
};
