import { isLive, type LiveCall } from '../../call/call';
import { CallSwitcher, type SwitchableCall } from '../../components/call/CallSwitcher';
import type { CtiState } from '../../cti/state';
import { useCti, useCtiContext } from '../../react/useCti';
import { whoOf } from '../party';
import { sameItems } from '../sameItems';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { useMessages } from '../useMessages';

/** The other calls that can be brought to the foreground; a ringing inbound call has its own card. */
const switchable = ({ calls, call: current }: CtiState): LiveCall[] =>
  Object.values(calls).filter(
    (call): call is LiveCall =>
      isLive(call) &&
      call.id !== current?.id &&
      (call.direction === 'outbound' || call.status === 'connected'),
  );

const stateOf = (call: LiveCall): SwitchableCall['state'] => {
  if (call.status === 'connected') return call.held.local ? 'held' : 'active';
  return call.status;
};

/** The calls beside the one in the foreground. */
export const CallSwitch = () => {
  const { callHeader, callSwitcher } = useMessages();
  const metadata = usePhoneMetadata();
  const { actions, getSnapshot } = useCtiContext('CallingWidget');
  const calls = useCti(
    (state) =>
      switchable(state).map((call): SwitchableCall => {
        const answeredAt = call.status === 'connected' ? call.answeredAt : undefined;
        const who = whoOf(call, callHeader.withheld, metadata);
        return { id: call.id, who, state: stateOf(call), answeredAt };
      }),
    sameItems,
  );
  if (calls.length === 0) return null;

  const switchTo = async (id: string): Promise<void> => {
    const { call: current } = getSnapshot();
    if (current?.status === 'connected' && !current.held.local && !(await actions.hold(true, current)))
      return;
    actions.setForeground({ id });
    if (calls.some((call) => call.id === id && call.state === 'held')) await actions.hold(false, { id });
  };
  return <CallSwitcher calls={calls} onSwitch={(id) => void switchTo(id)} messages={callSwitcher} />;
};
