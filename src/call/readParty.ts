import { present } from '../base/present';
import { readFields, readId, readString } from '../base/read';
import type { Party } from './call';

/** The fields of a party that have the right types. An app may give an instance of one of its classes, which can't be stored or posted. */
export const readParty = (value: unknown): Party => {
  const { objectId, objectTypeId, name, company, threadId } = readFields(value);
  return present({
    objectId: readId(objectId),
    objectTypeId: readString(objectTypeId),
    name: readString(name),
    company: readString(company),
    threadId: readId(threadId),
  });
};
