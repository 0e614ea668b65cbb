import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import config from '../.dependency-cruiser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'layers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that imports the others, writes those too, and returns the names of the rules that this breaks. */
const brokenRules = async (file: string, code: string): Promise<string[]> => {
  const root = mkdtempSync(join(folder, 'case-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const [, target] = /['"](\.[^'"]*)['"]/.exec(code) ?? [];
  if (target) write(join(dirname(file), `${target}.ts`), 'export const value = 1;\nexport type Value = 1;\n');
  write(file, code);
  const { tsConfig: _tsConfig, ...options } = config.options ?? {};
  const { output } = await cruise(['.'], {
    ...options,
    baseDir: root,
    ruleSet: { forbidden: config.forbidden! },
    validate: true,
  });
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))];
};

const allowed: [file: string, code: string][] = [
  ['src/protocol/sdkTransport.ts', "import sdk from '@hubspot/calling-extensions-sdk'; export default sdk;"],
  ['src/protocol/trust.ts', "import { value } from '../base/present'; export const a = value;"],
  ['src/call/call.ts', "import type { Value } from '../protocol/appMessages'; export type A = Value;"],
  ['src/cti/createCti.ts', "import { value } from '../call/reduce'; export const a = value;"],
  ['src/features/callSounds.ts', "import { value } from '../cti/createCti'; export const a = value;"],
  [
    'src/components/call/CallTimer.tsx',
    "import { value } from '../../text/times/duration'; export const a = value;",
  ],
  ['src/components/call/CallTimer.tsx', "import { forwardRef } from 'react'; export const a = forwardRef;"],
  ['src/widget/CallingWidget.tsx', "import { value } from '../react/useCti'; export const a = value;"],
  [
    'src/testing/react/render.tsx',
    "import { value } from '../../widget/CallingWidget'; export const a = value;",
  ],
  ['src/index.ts', "export { value } from './react/useCti';"],
];

const forbidden: [rule: string, file: string, code: string][] = [
  ['layer-base', 'src/base/present.ts', "import { value } from '../text/x'; export const a = value;"],
  [
    'sdk-in-one-place',
    'src/protocol/trust.ts',
    "import sdk from '@hubspot/calling-extensions-sdk'; export default sdk;",
  ],
  [
    'layer-protocol',
    'src/protocol/trust.ts',
    "import type { Value } from '../call/call'; export type A = Value;",
  ],
  [
    'layer-call-types-only',
    'src/call/reduce.ts',
    "import { value } from '../protocol/read'; export const a = value;",
  ],
  ['packages-call', 'src/call/reduce.ts', "import { useState } from 'react'; export const a = useState;"],
  [
    'layer-softphone',
    'src/softphone/jssip.ts',
    "import type { Value } from '../call/call'; export type A = Value;",
  ],
  ['layer-cti', 'src/cti/createCti.ts', "import { value } from '../react/useCti'; export const a = value;"],
  [
    'layer-cti',
    'src/cti/createCti.ts',
    "import { value } from '../features/recorder'; export const a = value;",
  ],
  ['packages-cti', 'src/cti/createCti.ts', "import { useState } from 'react'; export const a = useState;"],
  ['layer-cti', 'src/cti/createCti.ts', "import { value } from '../index'; export const a = value;"],
  [
    'layer-cti',
    'src/cti/createCti.ts',
    "import { value } from '../../simulator/serve'; export const a = value;",
  ],
  [
    'layer-components',
    'src/components/call/A.tsx',
    "import type { Value } from '../../cti/createCti'; export type A = Value;",
  ],
  [
    'layer-components',
    'src/components/call/A.tsx',
    "export type A = import('../../protocol/appMessages').Value;",
  ],
  [
    'layer-components',
    'src/components/call/A.tsx',
    "export const a = () => import('../../widget/CallingWidget');",
  ],
  ['layer-react', 'src/react/useCti.ts', "import { value } from '../components/A'; export const a = value;"],
  [
    'packages-react',
    'src/react/useCti.ts',
    "import { styled } from 'styled-components'; export const a = styled;",
  ],
  [
    'layer-widget',
    'src/widget/A.tsx',
    "import { value } from '../testing/fakePhone'; export const a = value;",
  ],
  ['packages-testing', 'src/testing/a.ts', "import { act } from 'react'; export const a = act;"],
  ['node-cti', 'src/cti/createCti.ts', "import { readFile } from 'node:fs'; export const a = readFile;"],
  ['entry-core', 'src/core.ts', "export { value } from './react/useCti';"],
  ['known-entries', 'src/other.ts', "export { value } from './react/useCti';"],
  [
    'public-entries-only',
    'simulator/widget/A.tsx',
    "import { value } from '../../src/react/useCti'; export const a = value;",
  ],
  ['no-circular', 'src/base/a.ts', "import type { B } from './a'; export type B = 1; export type A = B;"],
];

describe('the layers', () => {
  it.each(allowed)('let %s have %s', async (file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });

  it.each(forbidden)('%s: keep %s from %s', async (rule, file, code) => {
    expect(await brokenRules(file, code)).toContain(rule);
  });
});
