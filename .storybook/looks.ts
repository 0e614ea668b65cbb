import { create } from 'storybook/theming';

const brand = { brandTitle: 'react-hubspot-calling', fontBase: 'system-ui, sans-serif' } as const;

/** Storybook itself, in the colors of the library. */
export const looks = {
  light: create({ ...brand, base: 'light', colorPrimary: '#00637a', colorSecondary: '#00637a' }),
  dark: create({ ...brand, base: 'dark', colorPrimary: '#7fd4e6', colorSecondary: '#3aa8bf' }),
};
