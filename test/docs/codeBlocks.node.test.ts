import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { codeBlocksOf, pages } from './pages';

const blocks = pages.flatMap(codeBlocksOf);
const problems = compile(blocks);

describe('the code in the documentation', () => {
  it('is there', () => {
    expect(blocks.map(({ page }) => page)).toContain('README.md');
  });

  it.each(blocks)('$page:$line compiles', (block) => {
    expect(problems.get(block)).toEqual([]);
  });

  it('would not compile with a mistake in it', () => {
    const page = {
      file: 'page.md',
      text: '# A page\n\n```ts\nconst one: number = 1;\nconst two: number = "2";\n```\n',
    };
    const [block] = codeBlocksOf(page);
    expect(block).toBeDefined();
    expect(compile([block!]).get(block!)).toEqual([
      "page.md:5: Type 'string' is not assignable to type 'number'.",
    ]);
  });
});
