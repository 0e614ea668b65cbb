import type { CallerIdMatch } from '../../protocol/hostEvents';
import { failureOf } from './failures';
import { readNumber } from './fields';
import { matchRecords } from './records/matchRecords';
import type { CrmRecord } from './records/record';
import { failure, send, type Step } from './step';
import { patchCall, type Call, type Portal, type World } from './world';

const isCaller = ({ objectTypeId }: CrmRecord): boolean => objectTypeId === '0-1' || objectTypeId === '0-2';

const findRecords = ({ records, options }: World, { fromNumber }: Call): readonly CrmRecord[] => {
  const { callerMatch } = options;
  if (typeof callerMatch === 'object') return records.filter(({ id }) => callerMatch.includes(id));
  return callerMatch === 'number' && fromNumber !== undefined
    ? matchRecords(records, fromNumber).filter(isCaller)
    : [];
};

const describeCaller = (
  { portalId }: Portal,
  { id, objectTypeId, name, firstName, lastName, email }: CrmRecord,
): CallerIdMatch => {
  const objectCoordinates = { portalId, objectId: id, objectTypeId };
  return objectTypeId === '0-1'
    ? {
        callerIdType: 'CONTACT',
        firstName: firstName ?? name,
        lastName: lastName ?? '',
        email: email ?? '',
        objectCoordinates,
      }
    : { callerIdType: 'COMPANY', name, objectCoordinates };
};

const findCallers = (world: World, call: Call): readonly CallerIdMatch[] =>
  world.options.findCallers?.(call.fromNumber ?? '') ??
  findRecords(world, call).map((record) => describeCaller(world.portal, record));

/** HubSpot tells whose number an incoming call comes from; a single match is the call's record. */
export const callerMatchDue = (world: World, key: number): Step => {
  const call = world.calls.find((each) => each.key === key);
  if (!call) return { world };
  const failed = failureOf(world, 'match', call);
  if (failed)
    return { world: failed.world, effects: [send('CALLER_ID_MATCH_FAILED', failure(failed.message))] };
  const callerIdMatches = findCallers(world, call);
  const [only, ...others] = callerIdMatches;
  const recordId = others.length === 0 ? readNumber(only?.objectCoordinates.objectId) : undefined;
  return {
    world: recordId === undefined ? world : patchCall(world, key, { recordIds: [recordId] }),
    effects: [send('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches })],
  };
};
