import { callingStates } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';

/** The story files as text: what they export, and the state of each. */
const sources = import.meta.glob<string>('../../stories/widget/*.stories.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const stories = Object.values(sources).flatMap((source) =>
  [...source.matchAll(/^export const (\w+): WidgetStory = \{\s*name: .*?\.\.\.inState\('(\w+)'/gms)].map(
    ([, story = '', state = '']) => ({
      story,
      state,
    }),
  ),
);

describe('the stories of the widget', () => {
  it('show every state that a UI can be in', () => {
    const shown = new Set(stories.map(({ state }) => state));
    expect(Object.keys(callingStates).filter((state) => !shown.has(state))).toEqual([]);
  });

  it('have one for each state that bears its name', () => {
    const unnamed = Object.keys(callingStates).filter((state) => {
      const name = state.charAt(0).toUpperCase() + state.slice(1);
      return !stories.some((story) => story.state === state && story.story.startsWith(name));
    });
    expect(unnamed).toEqual([]);
  });
});
