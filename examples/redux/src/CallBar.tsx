import { otherNumber } from 'react-hubspot-calling';
import { useDispatch, useSelector } from 'react-redux';
import { hangUp, selectCall, selectCallsMade, selectIsBusy, type store } from './store';

/** A part of the app that knows only Redux, outside of the provider. */
export const CallBar = () => {
  const call = useSelector(selectCall);
  const isBusy = useSelector(selectIsBusy);
  const callsMade = useSelector(selectCallsMade);
  const dispatch = useDispatch<typeof store.dispatch>();
  return (
    <header style={{ display: 'flex', gap: 12, alignItems: 'center', padding: 12, fontFamily: 'system-ui' }}>
      <span>Calls: {callsMade}</span>
      <span role="status">
        {isBusy && call ? `${call.status} · ${otherNumber(call) ?? 'unknown number'}` : 'no call'}
      </span>
      {isBusy && <button onClick={() => dispatch(hangUp())}>Hang up from Redux</button>}
    </header>
  );
};
