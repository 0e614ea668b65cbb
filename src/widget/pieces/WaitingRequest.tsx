import { styled } from 'styled-components';
import { isLive } from '../../call/call';
import { DialRequestCard } from '../../components/dialing/DialRequestCard';
import type { DialRequest } from '../../cti/state';
import { useCti, useCtiContext } from '../../react/useCti';
import { useNumberText } from '../CallParty';
import { useKeptFocus } from '../focus';
import { newForAMoment } from '../layout';
import { numberLabelOf } from '../numberLabel';
import { useDialledNumber } from '../hooks/useDialledNumber';
import { usePressGuard } from '../hooks/usePressGuard';
import { useFromNumber } from '../hooks/useRecentCalls';
import { canDial } from '../screenOf';
import { useMessages } from '../useMessages';

const guardedCard = () =>
  styled(DialRequestCard)([newForAMoment('& button')] as unknown as TemplateStringsArray);
/** It comes under the hand that was about to press something else. */
const GuardedCard = /* @__PURE__ */ guardedCard();

const Request = ({ request }: { request: DialRequest }) => {
  const { actions, getSnapshot } = useCtiContext('CallingWidget');
  // A number that is dialled beside another call needs a phone that can hold that one.
  const canCall = useCti((state) => {
    const { call, phone } = state;
    if (!canDial(state)) return false;
    if (!call || !isLive(call)) return true;
    return call.status === 'connected' && phone?.capabilities.hold && phone.capabilities.multipleCalls;
  });
  const [from] = useFromNumber();
  const number = useDialledNumber(request.phoneNumber, request.countryCode);
  const messages = useMessages();
  const { dialRequestCard, numberProblem } = messages;
  const keptFocus = useKeptFocus();
  const guard = usePressGuard(request.id);

  const call = async (to: string, extension: string | undefined): Promise<void> => {
    const { call: current } = getSnapshot();
    if (current?.status === 'connected' && !current.held.local && !(await actions.hold(true, current)))
      return;
    actions.dial({ to, extension, from });
  };
  return (
    <GuardedCard
      {...guard}
      ref={keptFocus}
      name={request.party.name}
      company={request.party.company}
      number={useNumberText(request.phoneNumber) ?? ''}
      numberLabel={numberLabelOf(request, messages)}
      detail={number.status === 'invalid' ? numberProblem[number.problem] : undefined}
      onCall={
        canCall && number.status === 'valid' ? () => void call(number.number, number.extension) : undefined
      }
      onDismiss={actions.dismissDialRequest}
      messages={dialRequestCard}
    />
  );
};

/** A number that HubSpot asks for during a call: it waits, and changes nothing of the call. */
export const WaitingRequest = () => {
  const request = useCti((state) => state.dialRequest);
  return request && <Request key={request.id} request={request} />;
};
