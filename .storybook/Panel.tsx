import type { ReactNode } from 'react';
import { CallingSurface } from '../src/components/CallingSurface';

/** What the toolbar switches. */
export interface Surroundings {
  theme: 'light' | 'dark' | 'system';
  direction: 'ltr' | 'rtl';
  language: string;
  /** A CSS length. */
  width: string;
}

/** The surroundings of a story, as HubSpot's calling panel would give them. */
export const Panel = ({
  theme,
  direction,
  language,
  width,
  children,
}: Surroundings & { children: ReactNode }) => (
  <CallingSurface
    theme={theme}
    dir={direction}
    lang={language}
    style={{ boxSizing: 'content-box', maxInlineSize: width, padding: 16 }}
  >
    {children}
  </CallingSurface>
);
