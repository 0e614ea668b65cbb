import { newTabIcon } from '../../components/primitives/callIcons';
import { useCti } from '../../react/useCti';
import { LinkButton } from '../callLayout';
import { recordOf } from '../party';
import { useMessages } from '../useMessages';

/** Opens the record of the remote party. */
export const OpenRecord = () => {
  const party = useCti(({ call }) => call?.party);
  const session = useCti((state) => state.session);
  const actions = useCti((state) => state.actions);
  const { widget, incomingCallCard, callHeader } = useMessages();
  const objectCoordinates = party && recordOf(party, session);
  if (!objectCoordinates) return null;
  const inNewTab = incomingCallCard.openRecordInNewTab(party.name ?? callHeader.unknown);
  return (
    <span>
      <LinkButton
        variant="quiet"
        onClick={() => {
          actions.navigateToRecord({ objectCoordinates });
        }}
      >
        {widget.openRecord}
      </LinkButton>
      <LinkButton
        variant="quiet"
        aria-label={inNewTab}
        title={inNewTab}
        onClick={() => {
          actions.navigateToRecord({ objectCoordinates, openIn: 'NEW_TAB' });
        }}
      >
        {newTabIcon}
      </LinkButton>
    </span>
  );
};
