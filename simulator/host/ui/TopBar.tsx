import { Moon, PanelRightOpen, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { portal } from '../../../src/testing/hubspot/world';
import controls from './controls.module.css';
import { useHostState, useSimulator } from './context';
import styles from './TopBar.module.css';

const themes = ['system', 'light', 'dark'] as const;
const themeIcons = { system: SunMoon, light: Sun, dark: Moon };

const ThemeSwitch = () => {
  const [theme, setTheme] = useState<(typeof themes)[number]>('system');
  const Icon = themeIcons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const change = () => {
    document.documentElement.dataset['theme'] = next;
    setTheme(next);
  };
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={`Colors: ${theme}. Change to ${next}`}
      title={`Colors: ${theme}`}
      onClick={change}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
};

export const TopBar = () => {
  const { api } = useSimulator();
  const { panel, page, pages } = useHostState();
  const isWindow = page.place === 'window';
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
          <circle
            cx="11"
            cy="11"
            r="10"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeDasharray="3.1 2.1"
          />
          <circle cx="11" cy="11" r="4.6" fill="currentColor" />
        </svg>
        <strong>{isWindow ? 'Calling window' : 'Simulated HubSpot'}</strong>
      </span>
      <span className={styles.portal}>Portal {portal.portalId}</span>
      {pages.length > 1 && !isWindow && <span className={styles.page}>{page.name}</span>}
      <span className={styles.tools}>
        {panel.isHidden && (
          <button
            type="button"
            className={controls.button}
            onClick={() => api.setVisibility({ isHidden: false })}
          >
            <PanelRightOpen size={16} aria-hidden /> Open calling
          </button>
        )}
        <ThemeSwitch />
      </span>
    </header>
  );
};
