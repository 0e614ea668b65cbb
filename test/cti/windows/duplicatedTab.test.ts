import { expect, it } from 'vitest';
import { createFakeStorage } from '../../../src/testing/fakeHubSpot/fakeStorage';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

useFakeWorld();

it('a duplicated tab has a copy of what is kept in the tab: a call that is finished meanwhile is not completed again', async () => {
  const browser = createBrowser();
  const [storage, copy] = [createFakeStorage(), createFakeStorage()];
  const kept = new Map<string, string>();
  const first = await browser.open(
    {},
    {
      storage: {
        ...storage,
        setItem: (key, value) => {
          kept.set(key, value);
          storage.setItem(key, value);
        },
      },
    },
  );
  first.actions.dial({ to: contactNumber });
  await pass(5_000);
  for (const [key, value] of kept) copy.setItem(key, value);
  const second = await browser.open({}, { storage: copy });
  first.actions.hangUp();
  first.actions.callCompleted();
  await settle();
  first.actions.dial({ to: otherNumber });
  await pass(5_000);
  first.actions.hangUp();
  first.actions.callCompleted();
  await settle();
  expect(browser.hub.timeline).toMatchObject([{ completed: true }, { completed: true }]);
  first.close();
  await pass(20_000);
  expect(second.state()).toMatchObject({ windowRole: 'owner' });
  expect(Object.values(second.state().calls).filter(({ status }) => status !== 'saved')).toEqual([]);
  expect(second.hubspot.sentTypes()).toEqual(['INITIALIZED']);
});
