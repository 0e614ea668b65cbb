import type { CtiContext } from '../context';
import { recordsPart } from './load';
import type { CallRecords, QueuedCallRecords } from './records';

/** The pause between two tries to load the part, in milliseconds. */
const retryMs = 2_000;

type Queued = Exclude<keyof CallRecords, 'pause' | 'resume'>;

const queued: readonly Queued[] = [
  'complete',
  'completeLater',
  'correctEnd',
  'act',
  'repeat',
  'follow',
  'addRecording',
];

export const createCallRecords = (context: CtiContext): QueuedCallRecords => {
  let records: CallRecords | undefined;
  let queue: (() => void)[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isLoading = false;

  const load = (): void => {
    if (records || isLoading) return;
    isLoading = true;
    clearTimeout(retry);
    recordsPart.use(
      ({ createRecords }) => {
        isLoading = false;
        records = createRecords(context);
        const due = queue;
        queue = [];
        for (const run of due) {
          try {
            run();
          } catch (error) {
            context.logger.warn('An early action failed.', error);
          }
        }
      },
      (error) => {
        isLoading = false;
        context.logger.error('The part that saves calls could not be loaded.', error);
        retry = setTimeout(load, retryMs);
      },
    );
  };

  const whenLoaded = (run: () => void): void => {
    if (records) {
      run();
      return;
    }
    queue.push(run);
    load();
  };

  const ask =
    (name: Queued) =>
    (...args: never[]): void => {
      whenLoaded(() => {
        (records?.[name] as (...args: never[]) => void)(...args);
      });
    };

  return {
    ...(Object.fromEntries(queued.map((name) => [name, ask(name)])) as Pick<CallRecords, Queued>),
    pause: () => {
      clearTimeout(retry);
      records?.pause();
    },
    resume: () => {
      if (records) records.resume();
      else if (queue.length > 0) load();
    },
    load,
    whenLoaded,
  };
};
