import type { Cti } from '../../cti/createCti';
import { deliver, delivering } from '../deliver';

type Method = (...args: unknown[]) => unknown;
type Methods = Record<string, Method>;

/**
 * Makes a delivery of everything that a cti does by itself, such as after a promise. What the UI asks for is not a delivery: an effect
 * may ask, and React cannot render in the middle of rendering.
 * @returns the same cti for the test. What the test calls is a delivery. A spy on one of its actions is in the UI's place, too.
 */
export const ctiInAct = <T extends Cti & Partial<Record<'setState', unknown>>>(cti: T): T => {
  let depth = 0;
  const byUi =
    (method: Method): Method =>
    (...args) => {
      depth += 1;
      try {
        return method(...args);
      } finally {
        depth -= 1;
      }
    };

  const { subscribe } = cti;
  const target = cti as unknown as Methods;
  const actions = cti.actions as unknown as Methods;
  for (const name of ['start', 'stop', 'setOptions']) {
    const method = target[name];
    if (method) target[name] = byUi(method);
  }
  for (const [name, act] of Object.entries(actions)) actions[name] = byUi(act);
  cti.subscribe = (listener) =>
    subscribe((...change) => {
      if (depth > 0) listener(...change);
      else delivering(listener)(...change);
    });

  // A spy is returned as it is, so that a test can assert on it.
  const originals = new Map(
    Object.values(actions).map((act) => [act, (...args: unknown[]) => deliver(() => act(...args))]),
  );
  const forTest = new Proxy(actions, {
    get: (all, name) => {
      const act = all[name as string];
      return act && (originals.get(act) ?? act);
    },
  });
  const { setState } = target;
  return {
    ...cti,
    actions: forTest as unknown as Cti['actions'],
    ...(setState && { setState: delivering(setState) }),
  };
};
