import { PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import {
  describeObjectType,
  objectTypesOf,
  type CrmRecord,
} from '../../../../src/testing/hubspot/records/record';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { formatNumber } from '../format';
import type { Run } from '../useAction';
import styles from './OtherPhone.module.css';

/** From a range reserved for fiction; nobody in the CRM has it. */
const unknownNumber = '+12025550143';

const numbersOf = (records: readonly CrmRecord[], objectTypeId: string) =>
  records
    .filter((record) => record.objectTypeId === objectTypeId && record.calleeId === undefined)
    .flatMap(({ name, phones }) => phones.map(({ number }) => ({ name, number })));

/** Calls the user from any number in the CRM. */
export const CallerForm = ({ run }: { readonly run: Run }) => {
  const { api } = useSimulator();
  const { world, phone } = useHostState();
  const [number, setNumber] = useState(
    () => world.records.find(({ phones }) => phones.length > 0)?.phones[0]?.number ?? unknownNumber,
  );
  return (
    <form
      className={styles.caller}
      onSubmit={(event) => {
        event.preventDefault();
        run(() => api.phone.incoming(number));
      }}
    >
      <label className={styles.callerNumber}>
        <span className="visually-hidden">Calls as</span>
        <select className={controls.input} value={number} onChange={(event) => setNumber(event.target.value)}>
          {objectTypesOf(world.records).map((type) => (
            <optgroup key={type} label={describeObjectType(type).plural}>
              {numbersOf(world.records, type).map((entry) => (
                <option key={entry.name + entry.number} value={entry.number}>
                  {entry.name}, {formatNumber(entry.number)}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={unknownNumber}>Nobody in the CRM, {formatNumber(unknownNumber)}</option>
        </select>
      </label>
      <button className={controls.button} disabled={!phone.ready}>
        <PhoneOutgoing size={15} aria-hidden /> Call the user
      </button>
    </form>
  );
};
