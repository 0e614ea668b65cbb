import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, useEffect, useState } from 'react';
import { PageTheme } from '../stories/welcome/pageTheme';
import { looks } from './looks';

type Theme = 'light' | 'dark';

interface Globals {
  readonly theme?: string;
}

const themeOf = ({ theme }: Globals): Theme => {
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

/** A page of documentation in the toolbar's theme. */
export const DocsPage = ({ context, children }: PropsWithChildren<DocsContainerProps>) => {
  const { channel, store } = context as unknown as {
    channel: DocsContainerProps['context']['channel'];
    store: { userGlobals?: { get: () => Globals } };
  };
  const [theme, setTheme] = useState(() => themeOf(store.userGlobals?.get() ?? {}));
  useEffect(() => {
    const follow = ({ globals }: { globals: Globals }): void => {
      setTheme(themeOf(globals));
    };
    channel.on('globalsUpdated', follow);
    return () => {
      channel.off('globalsUpdated', follow);
    };
  }, [channel]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return (
    <DocsContainer context={context} theme={looks[theme]}>
      <PageTheme.Provider value={theme}>{children}</PageTheme.Provider>
    </DocsContainer>
  );
};
