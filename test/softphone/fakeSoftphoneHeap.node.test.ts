import { expect, it } from 'vitest';
import { createFakeSoftphone } from '../../src/testing';
import { usedHeap } from '../model/heap';

it('keeps no call of the fake softphone that has ended, so that a page can make any number of them', async () => {
  const phone = createFakeSoftphone({ behaviour: 'waits' });
  await phone.start();
  const call = (): void => {
    phone.dial('+16175550142').hangUp();
  };
  const callMany = (): number => {
    for (let made = 0; made < 2_000; made += 1) call();
    return usedHeap();
  };
  callMany();
  const before = callMany();
  // A kept call has some 3 kB.
  expect(callMany() - before).toBeLessThan(1_000_000);
  phone.dispose();
});
