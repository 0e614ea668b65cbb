import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** What a person can set with a control and not crash the story: text, numbers, switches, and one of several words. */
const isSafe = (type: string): boolean => ['string', 'number', 'boolean', 'enum'].includes(type);

/** What HTML gives every component. */
const ofHtml: Readonly<Record<string, string>> = {
  children: 'What is inside.',
  defaultValue: 'The value at first, if the component holds it.',
  disabled: 'Grays it out.',
  onClick: 'Called when it is clicked.',
  style: 'CSS, such as the `--calling-…` variables of the theme.',
};

/** Describes what HTML gives every component. Turns off the controls of what needs code: functions, lists, elements, `messages`, `slots`. A story that sets its own control keeps it. */
export const safeControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const type = typeof argType.type === 'string' ? argType.type : (argType.type?.name ?? 'other');
      const isOff = argType.control === undefined && !isSafe(type);
      const { description = '' } = argType;
      const described = { ...argType, description: description === '' ? (ofHtml[name] ?? '') : description };
      return [name, isOff ? { ...described, control: false } : described];
    }),
  );
