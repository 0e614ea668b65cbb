import { engagementIdOf } from '../../call/call';
import { actionNames, addressIndex } from '../actionArguments';
import type { CtiActions } from '../actions';
import { type CtiContext, findCall, lookUpCall, update } from '../context';
import { CtiError } from '../errors';
import type { QueuedCallRecords, RecordActions } from '../records/records';
import { requireRecordingUrl } from './requireValues';

/** The actions about the records of calls, before the part that carries them out has loaded. */
export const createRecordActions = (
  context: CtiContext,
  records: QueuedCallRecords,
): RecordActions & Pick<CtiActions, 'addRecording' | 'setForeground'> => {
  const defer =
    (name: keyof CtiActions) =>
    (...args: never[]): void => {
      // A mistake is said at once.
      if (findCall(context, args[addressIndex(name)], name)) records.act(name as keyof RecordActions, args);
    };

  return {
    // What no other part carries out.
    ...(Object.fromEntries(actionNames.map((name) => [name, defer(name)])) as unknown as RecordActions),

    addRecording: ({ url, engagementId, ...address }) => {
      requireRecordingUrl(url);
      const call = lookUpCall(context, address);
      const cleared = context.cleared.find(address);
      const externalCallId = cleared?.externalCallId ?? address.externalCallId;
      const known = engagementId ?? (cleared && engagementIdOf(cleared));
      if (!call && (externalCallId === undefined || known === undefined))
        throw new CtiError(
          'no-such-call',
          'addRecording() needs an open call, or its externalCallId and engagementId.',
        );
      records.addRecording({
        url,
        id: call?.id,
        externalCallId,
        engagementId: known,
        startedAt: cleared?.startedAt,
      });
    },

    setForeground: (address) => {
      const call = findCall(context, address, 'setForeground');
      if (call) update(context, { call });
    },
  };
};
