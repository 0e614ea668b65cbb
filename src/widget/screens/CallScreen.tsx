import { useCti } from '../../react/useCti';
import { Footer, onePressOnly, Stack } from '../layout';
import { Optional } from '../guards/Optional';
import { Countdown, OtherCalls, WrapUpFields } from '../panels';
import { CallNotes } from '../pieces/CallNotes';
import { Controls } from '../pieces/Controls';
import { CurrentCall } from '../pieces/CurrentCall';
import { MainButton } from '../pieces/MainButton';
import { MatchSelect } from '../pieces/MatchSelect';
import { useSlots, useWidget } from '../WidgetContext';

/** One screen from dialing to saved, so that notes and focus stay where they are while the call goes on. */
export const CallScreen = () => {
  const { wrapUpSeconds } = useWidget();
  const endedId = useCti(({ call }) => (call?.status === 'ended' ? call.id : undefined));
  const slot = useSlots();
  return (
    <Stack data-calling-screen="call">
      <OtherCalls />
      {slot('callHeader', <CurrentCall />)}
      {slot('matches', <MatchSelect />)}
      {slot('controls', <Controls />)}
      {slot('notes', <CallNotes />)}
      <WrapUpFields />
      <Footer {...onePressOnly}>
        {wrapUpSeconds !== undefined && endedId !== undefined && (
          <Optional>{slot('countdown', <Countdown key={endedId} seconds={wrapUpSeconds} />)}</Optional>
        )}
        {slot('mainButton', <MainButton />)}
      </Footer>
    </Stack>
  );
};
