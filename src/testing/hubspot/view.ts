import { present } from '../../base/present';
import type { SimulatedCall, SimulatedRecord, TimelineEntry } from './calls';
import { readNumber, readText } from './fields';
import { isOpen, type Call, type World } from './world';

const statusOf = (call: Call): string => {
  if (call.completions > 0)
    return readText(call.properties['hs_call_status']) ?? call.endStatus ?? 'COMPLETED';
  if (call.endedAt !== undefined) return call.endStatus ?? 'ENDED';
  if (call.answeredAt !== undefined) return 'IN_PROGRESS';
  return call.transferredAt === undefined ? 'RINGING' : 'TRANSFERRED';
};

/** A call as scripts and the page see it. */
export const describeCall = (call: Call): SimulatedCall => ({
  externalCallId: call.externalCallId,
  direction: call.direction,
  status: statusOf(call),
  startedAt: call.startedAt,
  notes: readText(call.properties['hs_call_body']) ?? '',
  recordIds: call.recordIds,
  properties: call.properties,
  completed: call.completions > 0,
  completions: call.completions,
  ghost: isOpen(call) && (call.endedAt !== undefined || call.abandoned),
  duplicate: call.duplicate,
  finalized: call.finalized,
  ...present({
    endStatus: call.endStatus,
    engagementId: call.engagementId,
    fromNumber: readText(call.properties['hs_call_from_number']) ?? call.fromNumber,
    toNumber: readText(call.properties['hs_call_to_number']) ?? call.toNumber,
    durationMs: readNumber(call.properties['hs_call_duration']),
    title: readText(call.properties['hs_call_title']),
  }),
});

export const isTimelineEntry = (call: SimulatedCall): call is TimelineEntry =>
  call.engagementId !== undefined;

/** The calls with an engagement, newest first. */
export const timelineOf = (world: Pick<World, 'calls'>, recordId?: number): readonly TimelineEntry[] =>
  world.calls
    .filter((call) => recordId === undefined || call.recordIds.includes(recordId))
    .map(describeCall)
    .filter(isTimelineEntry)
    .reverse();

export const describeRecords = (world: World): readonly SimulatedRecord[] =>
  world.records.map((record) => ({
    id: record.id,
    objectTypeId: record.objectTypeId,
    name: record.name,
    phoneNumbers: record.phones.map(({ number }) => number),
    timeline: timelineOf(world, record.id),
  }));
