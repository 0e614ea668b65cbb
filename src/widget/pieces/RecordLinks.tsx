import type { Party } from '../../call/call';
import { Button } from '../../components/Button';
import { newTabIcon } from '../../components/icons';
import { SelectField } from '../../components/SelectField';
import { useCti } from '../../react/useCti';
import { Line } from '../layout';
import { matchId, nameOfMatch, recordOf } from '../party';
import { useMessages } from '../WidgetContext';

const OpenRecord = ({ party }: { party: Party }) => {
  const session = useCti((state) => state.session);
  const actions = useCti((state) => state.actions);
  const { widget, incomingCall, callHeader } = useMessages();
  const objectCoordinates = recordOf(party, session);
  if (!objectCoordinates) return null;
  const inNewTab = incomingCall.openRecordInNewTab(party.name ?? callHeader.unknown);
  return (
    <Line>
      <Button
        onClick={() => {
          actions.navigateToRecord({ objectCoordinates });
        }}
      >
        {widget.openRecord}
      </Button>
      <Button
        variant="quiet"
        aria-label={inNewTab}
        title={inNewTab}
        onClick={() => {
          actions.navigateToRecord({ objectCoordinates, openIn: 'NEW_TAB' });
        }}
      >
        {newTabIcon}
      </Button>
    </Line>
  );
};

/** Whose call it is, where the number fits several records. */
const MatchSelect = () => {
  const matches = useCti(({ call }) => call?.matches);
  const party = useCti(({ call }) => call?.party);
  const actions = useCti((state) => state.actions);
  const { incomingCall, callHeader } = useMessages();
  if (!matches || matches.length < 2) return null;
  return (
    <SelectField
      label={incomingCall.matches(matches.length)}
      value={`${party?.objectTypeId ?? ''}/${String(party?.objectId ?? '')}`}
      onValueChange={(id) => {
        const match = matches.find((each) => matchId(each) === id);
        if (match) actions.chooseMatch(match);
      }}
      options={[
        ...(party?.objectId === undefined ? [{ value: '/', label: callHeader.unknown }] : []),
        ...matches.map((match) => ({ value: matchId(match), label: nameOfMatch(match) })),
      ]}
    />
  );
};

/** The way to the record of whom the call is with. */
export const RecordLinks = () => {
  const party = useCti(({ call }) => call?.party);
  return (
    <>
      <MatchSelect />
      {party && <OpenRecord party={party} />}
    </>
  );
};
