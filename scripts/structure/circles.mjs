// @ts-check
// Import circles in the whole project, type-only imports included.
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';
import { root } from '../entries.mjs';

export const importCircles = async () => {
  const { tsConfig: _tsConfig, ...options } = config.options ?? {};
  const { output } = await cruise(['src', 'simulator', 'stories', '.storybook', 'test', 'scripts'], {
    ...options,
    baseDir: root,
    exclude: { path: ['\\.module\\.css$', '^test/consumers/'] },
    validate: true,
    ruleSet: { forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }] },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(
    ({ from, cycle }) => `${from} → ${(cycle ?? []).map(({ name }) => name).join(' → ')}`,
  );
};
