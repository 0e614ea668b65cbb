import type { StoryContext } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import type { Messages } from 'react-hubspot-calling';
import { useArgs } from 'storybook/preview-api';
import { languages } from '../language';

type Slice = Exclude<keyof Messages, 'locale'>;

interface Options<Props> {
  /** Which words the component takes; several are laid together. */
  words?: Slice | readonly Slice[];
  /** The prop that holds the component's value, and the one that is called when it changes: the controls follow. */
  value?: readonly [value: keyof Props & string, onChange: keyof Props & string];
  /** The prop for the language of dates. */
  locale?: keyof Props & string;
}

const slicesOf = (words: Options<object>['words']): readonly Slice[] =>
  typeof words === 'string' ? [words] : (words ?? []);

/** Renders a component with the toolbar's language, and lets it change its own value. */
export const inWords = <Props extends object>(
  Component: ComponentType<Props>,
  { words, value, locale }: Options<Props> = {},
) => {
  function Story(args: Props, { globals }: Pick<StoryContext, 'globals'>) {
    const [, updateArgs] = useArgs<Record<string, unknown>>();
    const dictionary = languages.get(String(globals.language));
    const slices = slicesOf(words);
    const change = (next: unknown) => {
      if (!value) return;
      (args[value[1]] as ((next: unknown) => void) | undefined)?.(next);
      updateArgs({ [value[0]]: next });
    };
    const added: Record<string, unknown> = {
      ...(dictionary &&
        slices.length > 0 && {
          messages: Object.assign({}, ...slices.map((slice) => dictionary[slice])) as unknown,
        }),
      ...(value && { [value[1]]: change }),
      ...(locale && { [locale]: dictionary?.locale ?? 'en' }),
    };
    return <Component {...args} {...added} />;
  }
  // For the code that is shown.
  return Object.assign(Story, { shows: Component, value, words: slicesOf(words) });
};
