import type { CtiContext } from '../context';
import { createAnswers } from './answers';
import { createCompletion } from './completion';
import { createRecordings } from './recordings';
import type { CallRecords } from './records';

export const createRecords = (context: CtiContext): CallRecords => {
  const recordings = createRecordings(context, (call) => {
    completion.resend(call);
  });
  const completion = createCompletion(context, recordings);
  return {
    complete: completion.complete,
    isUnsent: completion.isUnsent,
    repeat: completion.repeat,
    follow: createAnswers(context, completion, recordings),
    addRecording: recordings.add,
    pause: completion.pause,
    resume: completion.resume,
  };
};
