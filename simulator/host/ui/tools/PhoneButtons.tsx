import { useState } from 'react';
import type { CallerMatch } from '../../api';
import { findRecord } from '../../engine/world';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { useAction } from '../useAction';
import styles from './Buttons.module.css';
import { Group } from './Group';
import { RecordSelect } from './RecordSelect';

/** What the select of matches offers; `several` is a handful of contacts to choose from. */
const matches = ['number', 'none', 'fail', 'one', 'several'] as const;
type Match = (typeof matches)[number];

const matchTexts: Readonly<Record<Match, string>> = {
  number: 'Whoever has the number',
  none: 'Nobody',
  fail: 'An error',
  one: 'The caller above',
  several: 'Several contacts',
};

/** The other side of the widget's phone. */
export const PhoneButtons = () => {
  const { api } = useSimulator();
  const { world, phoneConnected } = useHostState();
  const { error, run } = useAction();
  const [callerId, setCallerId] = useState(() => world.records.find(({ phones }) => phones.length > 0)?.id);
  const [number, setNumber] = useState('');
  const [match, setMatch] = useState<Match>('number');
  const placeholder = findRecord(world, callerId)?.phones[0]?.number;

  const callerMatch = (): CallerMatch => {
    if (match === 'one') return callerId === undefined ? 'none' : [callerId];
    if (match !== 'several') return match;
    return world.records
      .filter(({ objectTypeId }) => objectTypeId === '0-1')
      .slice(0, 3)
      .map(({ id }) => id);
  };
  const call = () => {
    api.setOptions({ callerMatch: callerMatch() });
    return api.phone.incoming(number.trim() || (placeholder ?? 'anonymous'));
  };
  return (
    <Group title="The other phone" error={error}>
      {!phoneConnected && (
        <p className={styles.hint}>
          This app offers no phone to the simulator, so nobody can call it from here.
        </p>
      )}
      <RecordSelect label="Caller" value={callerId} onChange={setCallerId} callable />
      <label className={controls.field}>
        <span>Calls from</span>
        <input
          className={controls.input}
          value={number}
          placeholder={placeholder}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <label className={controls.field}>
        <span>HubSpot finds</span>
        <select
          className={controls.input}
          value={match}
          onChange={(event) => setMatch(event.target.value as Match)}
        >
          {matches.map((each) => (
            <option key={each} value={each}>
              {matchTexts[each]}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.row}>
        <button
          type="button"
          className={controls.button}
          disabled={!phoneConnected}
          onClick={() => run(call)}
        >
          Call the user
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={!phoneConnected}
          onClick={() => run(() => api.phone.answer())}
        >
          Answer
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={!phoneConnected}
          onClick={() => run(() => api.phone.hangUp())}
        >
          Hang up
        </button>
      </div>
    </Group>
  );
};
