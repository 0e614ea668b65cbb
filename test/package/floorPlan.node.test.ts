import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { floorPlan } from '../../scripts/eslint/floor-plan.mjs';

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    plugins: { project: { rules: { 'floor-plan': floorPlan } } },
    rules: { 'project/floor-plan': 'error' },
  },
});

const complaints = async (filePath: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
};

const allowed: [file: string, code: string][] = [
  ['src/protocol/sdkTransport.ts', "import CallingExtensions from '@hubspot/calling-extensions-sdk';"],
  ['src/protocol/trust.ts', "import { present } from '../base/present';"],
  ['src/call/call.ts', "import type { HubSpotId } from '../protocol/appMessages';"],
  ['src/softphone/jssip.ts', "import { UA } from 'jssip';"],
  ['src/softphone/twilio.ts', "const load = () => import('@twilio/voice-sdk');"],
  ['src/text/number.ts', "import { AsYouType } from 'libphonenumber-js/min';"],
  ['src/cti/createCti.ts', "import { reduce } from '../call/reduce';"],
  ['src/components/Keypad.tsx', "import { styled } from 'styled-components';"],
  ['src/components/Keypad.tsx', "import { forwardRef } from 'react';"],
  ['src/components/Keypad.tsx', "import { formatDuration } from '../text/duration';"],
  ['src/components/fields/NumberField.tsx', "import { theme } from '../theme';"],
  ['src/components/EndStatusPicker.tsx', "import { endStatuses } from '../call/endStatus';"],
  ['src/react/useCti.ts', "import type { Cti } from '../cti/createCti';"],
  ['src/widget/CallingWidget.tsx', "import { useCti } from '../react/useCti';"],
  ['src/testing/fakeHubSpot.ts', "import type { Connection } from '../protocol/connection';"],
  ['src/testing/react/renderWithCalling.tsx', "import { render } from '@testing-library/react';"],
  ['src/settings/cli/run.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/settings/cli/run.ts', "import { asText } from '../../server/api/read';"],
  ['src/index.ts', "export { useCti } from './react/useCti';"],
  ['src/core.ts', "export type { Call } from './call/call';"],
  ['simulator/widget/App.tsx', "import { CallingWidget } from 'react-hubspot-calling';"],
  ['simulator/host/host.ts', "import CallingExtensions from '@hubspot/calling-extensions-sdk';"],
  ['simulator/host/createApi.ts', "import { dialRecord } from '../../src/testing/hubspot/dial';"],
  ['src/testing/fakeHubSpot.ts', "import { receive } from './hubspot/receive';"],
  ['stories/Keypad.stories.tsx', "import { Keypad } from 'react-hubspot-calling';"],
];

const forbidden: [file: string, code: string][] = [
  ['simulator/host/createApi.ts', "import { present } from '../../src/base/present';"],
  ['simulator/widget/main.tsx', "import { receive } from '../../src/testing/hubspot/receive';"],
  ['src/testing/hubspot/receive.ts', "import type { Cti } from '../../cti/createCti';"],
  ['src/base/present.ts', "import { x } from '../text/x';"],
  ['src/protocol/trust.ts', "import CallingExtensions from '@hubspot/calling-extensions-sdk';"],
  ['src/protocol/trust.ts', "import type { Call } from '../call/call';"],
  ['src/call/reduce.ts', "import { readMessage } from '../protocol/readMessage';"],
  ['src/call/reduce.ts', "import { useState } from 'react';"],
  ['src/softphone/jssip.ts', "import type { Call } from '../call/call';"],
  ['src/text/number.ts', "import { present } from '../cti/present';"],
  ['src/cti/createCti.ts', "import { useCti } from '../react/useCti';"],
  ['src/cti/createCti.ts', "import { useState } from 'react';"],
  ['src/components/Keypad.tsx', "import { useCti } from '../react/useCti';"],
  ['src/components/Keypad.tsx', "import type { Cti } from '../cti/createCti';"],
  ['src/components/Keypad.tsx', "type Message = import('../protocol/appMessages').AppMessage;"],
  [
    'src/components/fields/NumberField.tsx',
    "import { connectHubSpot } from '../../protocol/connectHubSpot';",
  ],
  ['src/components/Keypad.tsx', "const load = () => import('../widget/CallingWidget');"],
  ['src/react/useCti.ts', "import { Keypad } from '../components/Keypad';"],
  ['src/react/useCti.ts', "import { styled } from 'styled-components';"],
  ['src/widget/CallingWidget.tsx', "import { createFakePhone } from '../testing/fakePhone';"],
  ['src/testing/fakeHubSpot.ts', "import { act } from 'react';"],
  ['src/testing/fakeHubSpot.ts', "import { expect } from 'vitest';"],
  ['src/testing/fakeHubSpot.ts', "import { renderWithCalling } from './react/renderWithCalling';"],
  ['src/server/api/read.ts', "import { present } from '../../text/present';"],
  ['src/server/api/read.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/cti/createCti.ts', "import { createCti } from 'react-hubspot-calling/core';"],
  ['src/cti/createCti.ts', "import { useCti } from '../index';"],
  ['src/cti/createCti.ts', "import { startSimulator } from '../../simulator/serve';"],
  ['src/cti/createCti.ts', "export { reduce } from '../call/reduce';"],
  ['src/cti/createCti.ts', "import { reduce } from '../call/reduce';\nexport { reduce };"],
  ['src/core.ts', "export { useCti } from './react/useCti';"],
  ['src/index.ts', "export { createFakePhone } from './testing/fakePhone';"],
  ['src/index.ts', 'export const answer = 42;'],
  ['src/index.ts', "export * from './react/useCti';"],
  ['test/call/reduce.test.ts', "export * from '../../src/call/reduce';"],
  ['simulator/widget/App.tsx', "import { useCti } from '../../src/react/useCti';"],
  ['stories/Keypad.stories.tsx', "import { Keypad } from '../src/components/Keypad';"],
];

describe('the floor plan', () => {
  it.each(allowed)('lets %s have %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it.each(forbidden)('keeps %s from %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1);
  });
});
