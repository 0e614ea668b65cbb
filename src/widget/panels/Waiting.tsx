import { WaitingCalls } from '../pieces/WaitingCalls';
import { WaitingRequest } from '../pieces/WaitingRequest';
import { useSlots } from '../WidgetContext';

/** Who else calls, or is to be called. Below the controls, which must not move when it comes. */
export const Waiting = () => {
  const slot = useSlots();
  return (
    <>
      {slot('callWaiting', <WaitingCalls />)}
      {slot('dialRequest', <WaitingRequest />)}
    </>
  );
};
