import { readFields, type Fields } from '../../base/read';
import { matchRecords } from './records/matchRecords';
import { failureOf } from './failures';
import { readNumber } from './fields';
import { findCall, noSuchCall } from './progress';
import { failure, send, type Circumstances, type Effect, type Step } from './step';
import { findRecord, patchCall, type Call, type World } from './world';

const readProperties = (value: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(readFields(value)).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

/** The records a completed call belongs to: the callee that the app names, else those known so far, else by number. */
const associate = (world: World, call: Call, properties: Call['properties']): readonly number[] => {
  const callee = findRecord(world, readNumber(properties['hs_call_callee_object_id']));
  if (callee) return [...new Set([...(call.subjectId === undefined ? [] : [call.subjectId]), callee.id])];
  if (call.recordIds.length > 0) return call.recordIds;
  const number = call.direction === 'OUTBOUND' ? call.toNumber : call.fromNumber;
  return number === undefined
    ? []
    : matchRecords(world.records, number)
        .slice(0, 1)
        .map(({ id }) => id);
};

const answer = ({ options }: World, type: string, data: unknown): readonly Effect[] =>
  options.confirmUpdates ? [send(type, data, options.updateDelayMs)] : [];

/** Which page's app completes a call. */
type Reporter = Pick<Circumstances, 'frame'>;

/** Writes a completion into a call that has an engagement, and answers if there was anything to write. */
const save = (world: World, call: Call, engagementId: number, data: Fields, { frame }: Reporter): Step => {
  const properties = { ...call.properties, ...readProperties(data['engagementProperties']) };
  const isUpdate = data['engagementProperties'] != null;
  const failed = isUpdate ? failureOf(world, 'update', call) : undefined;
  if (failed)
    return {
      world: failed.world,
      effects: answer(world, 'UPDATE_ENGAGEMENT_FAILED', failure(failed.message)),
    };
  // Where several windows reported the call, each reports its completion.
  const isEcho = call.completions > 0 && call.frames.includes(frame) && !call.completedBy.includes(frame);
  const saved = patchCall(world, call.key, {
    engagement: 'created',
    engagementId,
    properties,
    recordIds: associate(world, call, properties),
    completions: call.completions + (isEcho ? 0 : 1),
    completedBy: [...call.completedBy, frame],
    abandoned: false,
  });
  return {
    world: saved,
    effects: isUpdate ? answer(world, 'UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId }) : [],
    ...(isEcho ? { note: 'The same completion, reported by another window.' } : {}),
  };
};

const isCompleted = ({ completions }: Call): boolean => completions > 0;

/** CALL_COMPLETED, but for the hiding of the widget. */
export const complete = (world: World, data: Fields, reporter: Reporter): Step => {
  const call = findCall(world, data, isCompleted);
  const refuse = (message: string): Step => ({
    world,
    effects: answer(world, 'UPDATE_ENGAGEMENT_FAILED', failure(message)),
    note: message,
  });
  if (!call) return refuse('This engagement does not exist.');
  if (call.engagementId !== undefined) return save(world, call, call.engagementId, data, reporter);
  if (call.engagement === 'failed') return refuse('The engagement of this call was never created.');
  if (call.engagement === 'pending')
    return {
      world: patchCall(world, call.key, { heldCompletion: { data, frame: reporter.frame } }),
      note: 'Waits for the engagement.',
    };
  const engagementId = readNumber(data['engagementId']);
  if (engagementId !== undefined) return save(world, call, engagementId, data, reporter);
  return {
    world: patchCall(world, call.key, { completions: call.completions + 1, abandoned: false }),
    note: 'Nothing to log: the app creates the engagement itself and named none.',
  };
};

export const callCompleted = (world: World, data: Fields, reporter: Reporter): Step => {
  const step = complete(world, data, reporter);
  return data['hideWidget'] === false
    ? step
    : { ...step, effects: [{ do: 'hide' }, ...(step.effects ?? [])] };
};

/** FINALIZE_ENGAGEMENT, and PUBLISH_TO_CHANNEL before it. */
export const finalize = (
  world: World,
  data: Fields,
  kind: 'FINALIZE_ENGAGEMENT' | 'PUBLISH_TO_CHANNEL',
): Step => {
  const call = findCall(world, data);
  const { engagementId, externalCallId } = data;
  const refuse = (step: Step): Step => ({
    ...step,
    effects: [send(`${kind}_FAILED`, { engagementId, externalCallId })],
  });
  if (call?.engagementId === undefined) return refuse(noSuchCall(world));
  const failed = failureOf(world, 'finalize', call);
  if (failed) return refuse({ world: failed.world });
  return {
    world: patchCall(world, call.key, { finalized: true }),
    effects: [
      send(`${kind}_SUCCEEDED`, { engagementId: call.engagementId, externalCallId: call.externalCallId }),
    ],
  };
};
