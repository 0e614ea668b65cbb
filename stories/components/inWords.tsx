import type { StoryContext } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import { useArgs } from 'storybook/preview-api';
import { de } from 'react-hubspot-calling/messages/de';
import { es } from 'react-hubspot-calling/messages/es';
import { fr } from 'react-hubspot-calling/messages/fr';
import { ja } from 'react-hubspot-calling/messages/ja';
import { pseudo } from 'react-hubspot-calling/messages/pseudo';
import { ptBR } from 'react-hubspot-calling/messages/pt-BR';

/** The languages of the toolbar; English is built in. */
export const languages = new Map(Object.entries({ de, es, fr, ja, pseudo, 'pt-BR': ptBR }));

type Slice = Exclude<keyof typeof de, 'locale'>;

interface Options<Props> {
  /** Which words the component takes; several are laid together. */
  words?: Slice | readonly Slice[];
  /** The prop that holds the component's value, and the one that is called when it changes: the controls follow. */
  value?: readonly [value: keyof Props & string, onChange: keyof Props & string];
  /** The prop for the language of dates. */
  locale?: keyof Props & string;
}

/** Renders a component with the toolbar's language, and lets it change its own value. */
export const inWords = <Props extends object>(
  Component: ComponentType<Props>,
  { words, value, locale }: Options<Props> = {},
) =>
  function Story(args: Props, { globals }: Pick<StoryContext, 'globals'>) {
    const [, updateArgs] = useArgs<Record<string, unknown>>();
    const dictionary = languages.get(String(globals.language));
    const slices = words === undefined ? [] : [words].flat();
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
  };
