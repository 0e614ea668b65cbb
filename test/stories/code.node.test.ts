import { expect, it } from 'vitest';
import { sourceOf } from '../../.storybook/code/sourceOf';
import { compile } from '../docs/compile';
import type { CodeBlock } from '../docs/pages';
import { allStories } from './allStories';

const blocks: CodeBlock[] = ['en', 'pt-BR'].flatMap((language) =>
  allStories(language).map((story) => ({
    page: `${story.id} (${language})`,
    line: 1,
    language: 'tsx',
    given: '',
    code: sourceOf('', story),
  })),
);

it('the code of every story is code to copy', () => {
  for (const { page, code } of blocks) {
    expect(code, page).not.toMatch(/mockConstructor|function\s*\w*\(\)|\[object/);
    expect(code, page).toContain("from 'react-hubspot-calling'");
  }
}, 60_000);

it('the code of every story compiles', () => {
  const problems = [...compile(blocks).values()].flat();
  expect(problems).toEqual([]);
}, 180_000);
