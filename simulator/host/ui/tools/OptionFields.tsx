import type { HubSpotOptions } from '../../api';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';

type NamesOf<T> = {
  [K in keyof HubSpotOptions]: HubSpotOptions[K] extends T ? K : never;
}[keyof HubSpotOptions];

/** A switch; `inverted` if the text says the opposite of the option. */
export const OptionCheck = ({
  name,
  text,
  inverted = false,
}: {
  readonly name: NamesOf<boolean>;
  readonly text: string;
  readonly inverted?: boolean;
}) => {
  const { api } = useSimulator();
  const value = useHostState().world.options[name];
  return (
    <label className={controls.check}>
      <input
        type="checkbox"
        checked={value !== inverted}
        onChange={(event) => api.setOptions({ [name]: event.target.checked !== inverted })}
      />
      <span>{text}</span>
    </label>
  );
};

/** A delay, in milliseconds. */
export const OptionDelay = ({ name, text }: { readonly name: NamesOf<number>; readonly text: string }) => {
  const { api } = useSimulator();
  const value = useHostState().world.options[name];
  return (
    <label className={controls.field}>
      <span>{text}</span>
      <input
        type="number"
        min={0}
        step={100}
        className={controls.input}
        value={value}
        onChange={(event) => api.setOptions({ [name]: Math.max(0, event.target.valueAsNumber || 0) })}
      />
    </label>
  );
};
