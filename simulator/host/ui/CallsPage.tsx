import { timelineOf } from '../../../src/testing/hubspot/view';
import { useHostState } from './context';
import { Page } from './Page';
import { Timeline } from './Timeline';

/** Every logged call, with or without a record. */
export const CallsPage = () => {
  const { world } = useHostState();
  const entries = timelineOf(world);
  return (
    <Page title="Calls" detail={`${entries.length} logged`}>
      <Timeline entries={entries} withRecords empty="No calls yet. Click a phone number to make one." />
    </Page>
  );
};
