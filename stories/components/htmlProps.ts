// Descriptions of what HTML gives every component. Storybook finds these props by the args of a story, which its docs tool does not read.

export const disabled = { description: 'Grays it out.' };
export const onClick = { description: 'Called when it is clicked.' };
export const style = {
  description: 'CSS, such as the `--calling-…` variables of the theme.',
  control: false,
} as const;
