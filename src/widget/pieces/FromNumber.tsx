import { FromNumberSelect } from '../../components/dialing/FromNumberSelect';
import { useCti } from '../../react/useCti';
import { formatPhoneNumber } from '../../text/phoneNumber';
import { useFromNumber } from '../hooks/useRecentCalls';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { useWidget } from '../WidgetContext';

/** Which number the remote party sees, if there are several. */
export const FromNumber = () => {
  const fromNumbers = useCti((state) => state.fromNumbers);
  const [from, choose] = useFromNumber();
  const { fromNumberLabels, messages } = useWidget();
  const metadata = usePhoneMetadata(fromNumbers.length > 1);
  if (fromNumbers.length < 2) return null;
  return (
    <FromNumberSelect
      numbers={fromNumbers.map((number) => ({
        number,
        label: fromNumberLabels?.[number],
        formatted: formatPhoneNumber(number, undefined, metadata),
      }))}
      value={from}
      onValueChange={choose}
      messages={messages.fromNumberSelect}
    />
  );
};
