import { expect, it } from 'vitest';
import { read, scripts } from './dist';

it("leaves the choice between development and production to the user's build", () => {
  const holders = scripts.filter((file) => read(file).includes('hubspot\\.com$/'));
  expect(holders).not.toEqual([]);
  for (const file of holders) expect(read(file)).toMatch(/process\.env\.NODE_ENV !== ["']production["']/);
});
