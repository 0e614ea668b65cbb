import { createContext } from 'react';

/** The theme of a page of documentation. */
export const PageTheme = createContext<'light' | 'dark'>('light');
