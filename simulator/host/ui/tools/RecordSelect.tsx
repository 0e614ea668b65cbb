import { describeObjectType, objectTypesOf } from '../../../../src/testing/hubspot/records/record';
import controls from '../controls.module.css';
import { useHostState } from '../context';

export interface RecordSelectProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (recordId: number) => void;
  /** Only records with a number. */
  readonly callable?: boolean;
}

export const RecordSelect = ({ label, value, onChange, callable = false }: RecordSelectProps) => {
  const { records } = useHostState().world;
  const offered = callable ? records.filter(({ phones }) => phones.length > 0) : records;
  return (
    <label className={controls.field}>
      <span>{label}</span>
      <select
        className={controls.input}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {objectTypesOf(offered).map((type) => (
          <optgroup key={type} label={describeObjectType(type).plural}>
            {offered
              .filter(({ objectTypeId }) => objectTypeId === type)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};
