// @ts-check
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The command line of TypeScript 7, a script for Node: quicker than 6, whose API the linter needs. */
export const tsc7 = join(
  dirname(createRequire(import.meta.url).resolve('typescript-7/package.json')),
  'bin/tsc',
);
