import { useEffect, useState } from 'react';
import { completesItself } from '../call/call';
import type { CtiState } from '../cti/state';
import { useCti, useCtiContext } from '../react/useCti';
import { latePart, Notices, whenLate } from './late';
import { outcomeOf } from './saving/outcome';
import type { SlotName } from './props';
import { useWidget } from './WidgetContext';

const notices: readonly SlotName[] = ['connectionNotice', 'phoneNotice', 'problemNotice', 'saveNotice'];

const isConnecting = ({ phone }: CtiState): boolean => phone?.status === 'connecting';

/**
 * Whether there may be something to say; `Notices` decides what.
 * @param isPatient whether a phone that connects is not worth a word yet
 */
const hasNotice = (state: CtiState, isPatient: boolean): boolean => {
  const { connection, phone, problem, calls, unclaimedCalls } = state;
  return (
    connection.status === 'failed' ||
    connection.status === 'standalone' ||
    (phone?.status !== 'ready' && !(isPatient && isConnecting(state))) ||
    problem !== null ||
    outcomeOf(state) !== null ||
    Object.values(calls).some(completesItself) ||
    unclaimedCalls.length > 0
  );
};

/** What is wrong and what to do, above the work. What says it is loaded when there is something to say. */
export const NoticesIfAny = () => {
  const cti = useCtiContext('CallingWidget');
  const { slots } = useWidget();
  // A phone that connects is mentioned if it takes long.
  const [isPatient, setPatient] = useState(() => latePart.get() === undefined);
  useEffect(
    () =>
      whenLate(() => {
        if (isConnecting(cti.getSnapshot())) setPatient(false);
      }),
    [cti],
  );
  const isWanted = useCti((state) => hasNotice(state, isPatient));
  return isWanted || notices.some((name) => slots?.[name] != null) ? <Notices /> : null;
};
