import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const look = create({
  base: 'light',
  brandTitle: 'react-hubspot-calling',
  colorPrimary: '#00637a',
  colorSecondary: '#00637a',
});

addons.setConfig({ theme: look, sidebar: { showRoots: true } });
