import { expect, it } from 'vitest';
import { createLastIds } from '../../../src/cti/continuity/lastIds';

it('knows only the last ids, and those that are added again for longer', () => {
  const ids = createLastIds(2);
  for (const id of ['kept', 'first', 'kept', 'second']) ids.add(id);
  expect(['kept', 'first', 'second'].filter(ids.has)).toEqual(['kept', 'second']);
});
