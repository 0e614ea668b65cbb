/** The address of each page of `docs/` in Storybook, from its title there. */
const titles: Readonly<Record<string, string>> = {
  'getting-started': 'getting-started',
  embedding: 'embedding-in-an-existing-softphone',
  'moving-over': 'moving-over',
  'beside-the-sdk': 'beside-an-sdk-instance',
  widget: 'the-widget',
  testing: 'testing',
  protocol: 'the-protocol',
  theming: 'theming',
  'going-live': 'going-live',
  settings: 'calling-settings',
  recordings: 'recordings-and-help-desk',
  'command-line': 'command-line',
  sound: 'sound',
  storage: 'storage-and-privacy',
  errors: 'errors',
};

/**
 * A page of `docs/` for Storybook: the comments for the compiler are removed, and links lead to pages of Storybook. Links to
 * files that have no page stay as text.
 */
export const forStorybook = (text: string): string =>
  text
    .replace(/<!-- given\n[\s\S]*?-->\n*/g, '')
    .replace(/\[([^\]]+)\]\((?!https?:|#)([^)]+)\)/g, (_, words: string, target: string) => {
      const title = titles[target.replace(/\.md(#.*)?$/, '')];
      return title === undefined ? words : `[${words}](?path=/docs/docs-${title}--docs)`;
    });
