import type { CSSProperties, ReactNode } from 'react';
import { CallingSurface } from '../src/components/primitives/CallingSurface';

/** What the toolbar switches. */
export interface Surroundings {
  theme: 'light' | 'dark' | 'system';
  direction: 'ltr' | 'rtl';
  language: string;
  /** A CSS length. */
  width: string;
}

/** A single story fills its page. Documentation pages show several stories. */
type PanelProps = Surroundings & { fillsPage: boolean; bare: boolean; children: ReactNode };

const schemes = { light: 'light', dark: 'dark', system: 'light dark' };

const desk: CSSProperties = {
  boxSizing: 'border-box',
  padding: '1.5rem 1rem',
  background: 'light-dark(#e9eef3, #0b1117)',
};

/** Browsers do not know the pseudo-language. */
const languageTag = (language: string) => (language === 'pseudo' ? 'en-XA' : language);

/** HubSpot's calling panel on a page, as wide as the toolbar says. A widget fills it; a component gets some room. */
export const Panel = ({ theme, direction, language, width, fillsPage, bare, children }: PanelProps) => (
  <div
    data-desk
    style={{ ...desk, colorScheme: schemes[theme], minBlockSize: fillsPage ? '100vh' : undefined }}
  >
    <CallingSurface
      theme={theme}
      dir={direction}
      lang={languageTag(language)}
      style={{
        boxSizing: 'content-box',
        maxInlineSize: width,
        marginInline: 'auto',
        padding: bare ? 0 : 16,
        // As high as the panel that HubSpot gives a widget.
        minBlockSize: bare ? 600 : undefined,
        display: bare ? 'grid' : undefined,
        gridTemplateColumns: 'minmax(0, 1fr)',
        borderRadius: 4,
        boxShadow: '0 1px 4px rgb(0 0 0 / 25%)',
      }}
    >
      {children}
    </CallingSurface>
  </div>
);
