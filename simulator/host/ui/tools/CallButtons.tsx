import { useState } from 'react';
import { findRecord } from '../../../../src/testing/hubspot/world';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { formatNumber } from '../format';
import { useAction } from '../useAction';
import styles from './Buttons.module.css';
import { Group } from './Group';
import { RecordSelect } from './RecordSelect';

export const CallButtons = () => {
  const { api } = useSimulator();
  const { world } = useHostState();
  const { error, run } = useAction();
  const [recordId, setRecordId] = useState(() => world.records.find(({ phones }) => phones.length > 0)?.id);
  const [number, setNumber] = useState('');
  const record = findRecord(world, recordId);
  const choose = (id: number) => {
    setRecordId(id);
    setNumber('');
  };
  return (
    <Group title="Calls" error={error}>
      <RecordSelect label="Record" value={recordId} onChange={choose} callable />
      <label className={controls.field}>
        <span>Number</span>
        <input
          className={controls.input}
          list="record-numbers"
          value={number}
          placeholder={record?.phones[0] && formatNumber(record.phones[0].number)}
          onChange={(event) => setNumber(event.target.value)}
        />
        <datalist id="record-numbers">
          {record?.phones.map((phone) => (
            <option key={phone.number} value={phone.number} />
          ))}
        </datalist>
      </label>
      <div className={styles.row}>
        <button
          type="button"
          className={controls.button}
          disabled={recordId === undefined}
          onClick={() => run(() => recordId !== undefined && api.dial(recordId, number.trim() || undefined))}
        >
          Dial
        </button>
        <button type="button" className={controls.button} onClick={() => run(() => api.endCall())}>
          Ask to end the call
        </button>
      </div>
    </Group>
  );
};
