import { SelectField } from '../../components/primitives/SelectField';
import { useCti } from '../../react/useCti';
import { matchId, nameOfMatch } from '../party';
import { useMessages } from '../useMessages';

/** Whose call it is, where the number fits several records. */
export const MatchSelect = () => {
  const matches = useCti(({ call }) => call?.matches);
  const party = useCti(({ call }) => call?.party);
  const actions = useCti((state) => state.actions);
  const { incomingCallCard } = useMessages();
  if (!matches || matches.length < 2) return null;
  return (
    <SelectField
      label={incomingCallCard.matches(matches.length)}
      value={`${party?.objectTypeId ?? ''}/${String(party?.objectId ?? '')}`}
      onValueChange={(id) => {
        const match = matches.find((each) => matchId(each) === id);
        if (match) actions.chooseMatch(match);
      }}
      options={[
        ...(party?.objectId === undefined ? [{ value: '/', label: incomingCallCard.chooseRecord }] : []),
        ...matches.map((match) => ({ value: matchId(match), label: nameOfMatch(match) })),
      ]}
    />
  );
};
