import type { ReactNode } from 'react';

/** What the toolbar switches. */
export interface Surroundings {
  theme: 'light' | 'dark' | 'system';
  direction: 'ltr' | 'rtl';
  language: string;
  /** In pixels. */
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
  <div
    data-calling-theme={theme === 'system' ? undefined : theme}
    dir={direction}
    lang={language}
    style={{
      boxSizing: 'border-box',
      maxInlineSize: `${width}px`,
      padding: 16,
      colorScheme: theme === 'system' ? 'light dark' : theme,
      background: 'Canvas',
      color: 'CanvasText',
    }}
  >
    {children}
  </div>
);
