import { matchRecords } from './records/matchRecords';
import type { CrmRecord } from './records/record';
import { failure, send, type Step } from './step';
import { patchCall, portal, type Call, type World } from './world';

const isCaller = ({ objectTypeId }: CrmRecord): boolean => objectTypeId === '0-1' || objectTypeId === '0-2';

const findCallers = ({ records, options }: World, { fromNumber }: Call): readonly CrmRecord[] => {
  const { callerMatch } = options;
  if (typeof callerMatch === 'object') return records.filter(({ id }) => callerMatch.includes(id));
  return callerMatch === 'number' && fromNumber !== undefined
    ? matchRecords(records, fromNumber).filter(isCaller)
    : [];
};

const describeCaller = ({ id, objectTypeId, name, firstName, lastName, email }: CrmRecord) => {
  const objectCoordinates = { portalId: portal.portalId, objectId: id, objectTypeId };
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

/** HubSpot tells whose number an incoming call comes from; a single match is the call's record. */
export const callerMatchDue = (world: World, key: number): Step => {
  const call = world.calls.find((each) => each.key === key);
  if (!call) return { world };
  if (world.options.callerMatch === 'fail')
    return {
      world,
      effects: [send('CALLER_ID_MATCH_FAILED', failure('The caller could not be looked up.'))],
    };
  const callers = findCallers(world, call);
  const [only] = callers;
  return {
    world: callers.length === 1 && only ? patchCall(world, key, { recordIds: [only.id] }) : world,
    effects: [send('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: callers.map(describeCaller) })],
  };
};
