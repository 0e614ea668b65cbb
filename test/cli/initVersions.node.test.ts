import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { versions } from '../../src/cli/init/templates/versions';

it('a new project installs the versions that this package is developed with', () => {
  const ours: Readonly<Record<string, string>> = manifest.devDependencies;
  for (const [name, range] of Object.entries(versions))
    expect([name, range.replace(/^[\^~]/, '')]).toEqual([name, ours[name]]);
});
