import { vi } from 'vitest';
import type { OnDemand } from '../../src/base/onDemand';
import { openHost } from '../protocol/appPage/openHost';
import { observe, type Seen, session, type Stage } from './stage';

const settleType = 'CONTRACT_SETTLE';

/** The app in its own iframe on the real SDK, and around it a HubSpot on the real SDK's host side. */
export const openRealStage = async (): Promise<Stage> => {
  const host = await openHost();
  Object.assign(host.session, session);
  const appSaw: Seen[] = [];
  let settled = 0;

  const options = observe((...seen) => appSaw.push(seen));
  const cti = host.app.app.createCti({
    ...options,
    defaultEventHandler: (data, raw) => {
      if (raw.type === settleType) cti.actions.sendMessage({ type: settleType });
      else options.defaultEventHandler?.(data, raw);
    },
  });
  cti.start();

  const count = () => host.types().filter((type) => type === settleType).length;
  /** There and back: messages keep their order, so all that was sent before has arrived. */
  const settle = async () => {
    settled += 1;
    host.send(settleType);
    await vi.waitFor(() => {
      if (count() < settled) throw new Error('The app did not answer.');
    });
  };

  await vi.waitFor(() => {
    if (!host.types().includes('INITIALIZED')) throw new Error('The app did not say that it is there.');
  });
  // A page loads these while it is up; the fakes have them at once.
  await Promise.all(
    ['records', 'continuity'].map(async (name) => {
      const parts = (await host.load(`/src/cti/${name}/load.ts`)) as Record<string, OnDemand<unknown>>;
      await Promise.all(Object.values(parts).map((part) => new Promise(part.use)));
    }),
  );
  return {
    actions: cti.actions,
    getState: cti.getSnapshot,
    appSaw,
    hubspotSaw: () =>
      host.received
        .filter(({ type }) => type !== settleType && type !== 'SYNC_ACK')
        .map(({ type, data }): Seen => [type, data]),
    wireFaults: () => {
      const ids = host.received.map(({ messageId }) => messageId);
      const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
      const nameless = host.received.filter(({ type, messageId }) => type === '' || messageId === '');
      const astray = host.targets.filter((target) => target !== location.origin);
      return [
        ...repeated.map((id) => `The id ${id} came twice.`),
        ...nameless.map((message) => `No type, or no id: ${JSON.stringify(message)}`),
        ...astray.map((target) => `A message was addressed to ${target}.`),
      ];
    },
    say: host.send,
    answer: host.send,
    behave: () => undefined,
    handshake: async (next) => {
      const before = host.types().filter((type) => type === 'INITIALIZED').length;
      await host.sync({ ...next });
      await vi.waitFor(() => {
        if (host.types().filter((type) => type === 'INITIALIZED').length === before)
          throw new Error('The app did not say that it is there.');
      });
    },
    settle,
    close: () => {
      cti.stop();
      host.close();
    },
  };
};
