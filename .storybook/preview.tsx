import type { Preview } from '@storybook/react-vite';
import { checkInDark } from './checkInDark';
import { sourceOf } from './code/sourceOf';
import { safeControls } from './controls';
import { DocsPage } from './DocsPage';
import { Panel, type Surroundings } from './Panel';

const languages = Object.keys(import.meta.glob('../src/text/messages/*.ts')).flatMap(
  // Not what languages share.
  (file) => /\/([a-z]{2}(?:-[A-Z]{2})?|pseudo)\.ts$/.exec(file)?.[1] ?? [],
);

/** A language's name in that language. */
const nameOf = (language: string) =>
  language === 'pseudo'
    ? 'Pseudo (long, accented)'
    : (new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    // The switches below set the surroundings, the colour scheme's background included.
    backgrounds: { disable: true },
    viewport: { disable: true },
    controls: { expanded: true },
    docs: { codePanel: true, container: DocsPage, source: { transform: sourceOf, language: 'tsx' } },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Welcome',
          'Docs',
          [
            'Getting started',
            'Embedding in an existing softphone',
            'Softphones',
            'The widget',
            'Sound',
            'Moving over',
            'Beside an SDK instance',
            'Testing',
            'Theming',
            'Going live',
            'Calling settings',
            'Recordings and Help Desk',
            'Command line',
            'Errors',
            'Storage and privacy',
            'The protocol',
          ],
          'Widget',
          ['Before a call', 'During a call', 'After a call', 'Panels', 'Your own'],
          'Flows',
          ['Outbound', 'Inbound', 'After the call', 'Log in'],
          'Components',
          ['Gallery', 'Dialing', 'Call', 'Incoming', 'Wrap-up', 'Sound', 'Primitives'],
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'system', title: 'System' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map((value) => ({ value, title: nameOf(value) })),
      },
    },
    width: {
      description: 'Width of the calling panel',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [250, 320, 400, 500].map((width) => ({
          value: `${String(width)}px`,
          title: `${String(width)} px`,
        })),
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', width: '400px' },
  argTypesEnhancers: [safeControls],
  afterEach: async ({ canvasElement }) => {
    await checkInDark(canvasElement);
  },
  decorators: [
    (Story, { globals, viewMode, parameters }) => (
      <Panel
        {...(globals as Surroundings)}
        fillsPage={viewMode === 'story'}
        bare={parameters['fillsPanel'] === true}
      >
        <Story />
      </Panel>
    ),
  ],
};

export default preview;
