import { CallSwitch } from '../pieces/CallSwitch';
import { WaitingCalls } from '../pieces/WaitingCalls';
import { WaitingRequest } from '../pieces/WaitingRequest';
import { useSlots } from '../WidgetContext';

/** What else goes on beside the call in the foreground. */
export const OtherCalls = () => {
  const slot = useSlots();
  return (
    <>
      {slot('callWaiting', <WaitingCalls />)}
      {slot('dialRequest', <WaitingRequest />)}
      {slot('callSwitcher', <CallSwitch />)}
    </>
  );
};
