import { isSameNumber } from '../../text/sameNumber';
import type { CtiContext } from '../context';
import { createAnswers } from './answers';
import { createCompletion } from './completion';
import { storeFinished } from './finishedCalls';
import { createRecordings } from './recordings';
import { createRecordActions } from './recordActions';
import type { CallRecords } from './records';

export const createRecords = (context: CtiContext): CallRecords => {
  storeFinished(context);
  const recordings = createRecordings(context, (call) => {
    completion.resend(call);
  });
  const completion = createCompletion(context, recordings);
  const actions = createRecordActions(context, completion);
  return {
    complete: completion.complete,
    completeLater: completion.completeLater,
    correctEnd: completion.correctEnd,
    act: (name, args) => {
      (actions[name] as (...args: readonly never[]) => void)(...args);
    },
    repeat: completion.repeat,
    follow: createAnswers(context, completion, recordings),
    addRecording: recordings.add,
    pause: completion.pause,
    resume: completion.resume,
  };
};

/** What load.ts loads. */
export const recordParts = { createRecords, isSameNumber };
