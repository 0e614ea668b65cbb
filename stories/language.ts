import type { StoryContext } from '@storybook/react-vite';
import { de } from 'react-hubspot-calling/messages/de';
import { en } from 'react-hubspot-calling/messages/en';
import { es } from 'react-hubspot-calling/messages/es';
import { fr } from 'react-hubspot-calling/messages/fr';
import { ja } from 'react-hubspot-calling/messages/ja';
import { pseudo } from 'react-hubspot-calling/messages/pseudo';
import { ptBR } from 'react-hubspot-calling/messages/pt-BR';

/** The languages of the toolbar; English is built in. */
export const languages = new Map(Object.entries({ de, es, fr, ja, pseudo, 'pt-BR': ptBR }));

/** The words that a story shows. */
export const wordsOf = ({ globals }: Pick<StoryContext, 'globals'>) =>
  languages.get(String(globals['language'])) ?? en;
