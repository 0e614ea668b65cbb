import type { ReactNode } from 'react';

/** What the toolbar switches. */
export interface Surroundings {
  theme: 'light' | 'dark' | 'system';
  direction: 'ltr' | 'rtl';
  language: string;
  /** In pixels. */
  width: number;
}

/** The surroundings of a story, as HubSpot's calling panel would give them. */
export const Panel = ({
  theme,
  direction,
  language,
  width,
  children,
}: Surroundings & { children: ReactNode }) => (
  <div
    data-calling-theme={theme === 'system' ? undefined : theme}
    dir={direction}
    lang={language}
    style={{
      boxSizing: 'border-box',
      maxInlineSize: width,
      padding: 16,
      colorScheme: theme === 'system' ? 'light dark' : theme,
      background: 'Canvas',
      color: 'CanvasText',
    }}
  >
    {children}
  </div>
);
