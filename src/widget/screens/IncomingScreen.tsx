import { AnswerButton, DeclineButton } from '../../components/callButtons';
import { useCti } from '../../react/useCti';
import { CallParty } from '../CallParty';
import { Row, Stack } from '../layout';
import { useMessages } from '../WidgetContext';

export const IncomingScreen = () => {
  const call = useCti((state) => state.call);
  const actions = useCti((state) => state.actions);
  const { callButton, callStatus } = useMessages();
  if (call?.status !== 'ringing') return null;
  return (
    <Stack data-calling-screen="incoming">
      <CallParty party={call.party} number={call.fromNumber} status={callStatus.incoming} />
      <Row>
        <DeclineButton
          onClick={() => {
            actions.decline(call.id);
          }}
          messages={callButton}
        />
        <AnswerButton
          onClick={() => {
            void actions.answer(call.id);
          }}
          messages={callButton}
        />
      </Row>
    </Stack>
  );
};
