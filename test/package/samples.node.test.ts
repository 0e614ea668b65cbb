import { describe, expect, it } from 'vitest';
import { compile } from '../docs/compile';
import { codeBlocksOf, pages } from '../docs/pages';

// Node wants the endings of an app's own files; the pages, like most apps, leave them out. The types of HubSpot's SDK do not let Node's
// way of resolving construct its default export.
const left = / from '(\.\.?\/[^']*|@hubspot\/calling-extensions-sdk)'/;
const blocks = pages.flatMap(codeBlocksOf).filter(({ given, code }) => !left.test(given + code));
const problems = compile(blocks, { nodenext: true });

describe('the code in the documentation, in an app with `moduleResolution: nodenext`', () => {
  it('is there', () => {
    expect(blocks.map(({ page }) => page)).toContain('docs/embedding.md');
  });

  it.each(blocks)('$page:$line compiles', (block) => {
    expect(problems.get(block)).toEqual([]);
  });

  it('would not compile with an import that Node does not resolve', () => {
    const text = "```ts\nimport type { SessionManager } from 'sip.js/lib/platform/web';\n```\n";
    const [block] = codeBlocksOf({ file: 'page.md', text });
    expect(compile([block!], { nodenext: true }).get(block!)).toEqual([
      expect.stringContaining("Cannot find module 'sip.js/lib/platform/web'"),
    ]);
  });
});
