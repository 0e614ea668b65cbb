import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** What HTML gives every component. */
const ofHtml: Readonly<Record<string, string>> = {
  children: 'What is inside.',
  defaultValue: 'The value at first, if the component holds it.',
  disabled: 'Grays it out.',
  onClick: 'Called when it is clicked.',
  style: 'CSS, such as the `--calling-…` variables of the theme.',
};

/** Describes what HTML gives every component, and turns off controls that could crash a story: those of lists and objects. */
export const safeControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { control, description = '' } = argType;
      const described = { ...argType, description: description === '' ? (ofHtml[name] ?? '') : description };
      const isOff = typeof control === 'object' && 'type' in control && control.type === 'object';
      return [name, isOff ? { ...described, control: { disable: true } } : described];
    }),
  );
// After Storybook has read the types and the args of the story.
safeControls.secondPass = true;
