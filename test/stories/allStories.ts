import type { ComponentType } from 'react';

interface Annotations {
  component?: ComponentType;
  subcomponents?: Record<string, ComponentType>;
  title?: string;
  name?: string;
  args?: Record<string, unknown>;
  render?: unknown;
  parameters?: Record<string, unknown>;
}

/** A story, as Storybook hands it to whoever shows its code. */
export interface PlainStory {
  readonly id: string;
  readonly name: string;
  readonly component: ComponentType | undefined;
  readonly args: Record<string, unknown>;
  readonly originalStoryFn: unknown;
  readonly parameters: Record<string, unknown>;
  readonly globals: { language: string };
}

const modules = import.meta.glob<Record<string, Annotations>>('../../stories/**/*.stories.tsx', {
  eager: true,
});

/** Every story, in a language. */
export const allStories = (language = 'en'): PlainStory[] =>
  Object.values(modules).flatMap(({ default: meta = {}, ...stories }) =>
    Object.entries(stories).map(([exported, story]) => ({
      id: `${meta.title ?? ''}/${exported}`,
      name: story.name ?? exported,
      component: story.component ?? meta.component,
      args: { ...meta.args, ...story.args },
      originalStoryFn: story.render ?? meta.render,
      parameters: { ...meta.parameters, ...story.parameters },
      globals: { language },
    })),
  );
