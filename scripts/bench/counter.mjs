// @ts-check

/**
 * What a page has done since it was loaded.
 * @typedef {object} Totals
 * @property {number} commits of React, all roots together
 * @property {number} components that rendered: each function called, or class rendered; bailouts and the wrapper that `memo` adds do not count
 * @property {number} changes of the DOM, as a MutationObserver lists them
 */

/**
 * How a page came up; times in milliseconds since its navigation began.
 * @typedef {object} Start
 * @property {number | undefined} listenedAt When the page first listened for messages.
 * @property {number} loadAt When the `load` event began.
 * @property {number | undefined} paintedAt When something was first painted.
 * @property {number | undefined} usableAt When a button "Call" could be pressed, but for an empty number field.
 * @property {{ name: string, startedAt: number, bytes: number }[]} scripts
 */

/**
 * @typedef {object} Counter What a measured page offers as `window.counter`.
 * @property {() => Totals} read
 * @property {(Totals & { seconds: number })[]} ticks The totals as they stood after each change of a running clock (`0:07`).
 * @property {() => Record<string, number>} names How often each component rendered; telling in a build that is not minified.
 * @property {() => { count: number, longestMs: number }} longTasks
 * @property {() => Start} start
 * @property {() => number[]} interactions How long each click, tap and key press took until its next paint, in milliseconds; those of
 *   less than 16 ms count as 0.
 * @property {() => void} forget Empties what the counter lists, so that a heap can be measured without it.
 * @property {() => Promise<void>} settled Resolves when two frames have passed: what was to follow has followed.
 * @property {(digits: string, type?: 'message' | 'keydown') => Promise<{ ms: number, frames: number }>} painted
 *   Waits for the next DIAL_NUMBER or key, then for the digits on the screen. Counts from the event to the end of the first frame with
 *   the digits in it.
 */

/**
 * Installs `window.counter`. Runs in the page before its scripts, hence has everything inside. React, of production too, tells
 * the hook of its developer tools about every commit.
 */
export const installCounter = () => {
  /** @typedef {{ tag: number, flags: number, type: any, child: Fiber | null, sibling: Fiber | null, alternate: Fiber | null }} Fiber */

  const totals = { commits: 0, components: 0, changes: 0 };
  /** @type {Counter['ticks']} */
  const ticks = [];
  /** @type {Record<string, number>} */
  const names = {};

  // React's WorkTag: function, class, not known yet (React 18), forwardRef, memo of a plain function. The memo of anything
  // else (14) has that as its child.
  const componentTags = new Set([0, 1, 2, 11, 15]);
  // React sets this flag on a component that rendered, and clears it on one that it only passed.
  const performedWork = 1;

  /** @param {Fiber} fiber */
  const count = ({ tag, flags, type }) => {
    if (!componentTags.has(tag) || !(flags & performedWork)) return;
    totals.components += 1;
    const name = type.displayName ?? type.name ?? type.render?.name ?? '?';
    names[name] = (names[name] ?? 0) + 1;
  };

  /**
   * @param {Fiber} fiber
   * @param {Fiber | null} before The same place in the tree of the last commit; null where it is new.
   */
  const walk = (fiber, before) => {
    count(fiber);
    // React did not come by here: what is below still has the flags of an older commit.
    if (fiber.child === before?.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child, child.alternate);
  };

  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      checkDCE: () => {},
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      /**
       * @param {number} _renderer
       * @param {{ current: Fiber }} root
       */
      onCommitFiberRoot: (_renderer, { current }) => {
        totals.commits += 1;
        walk(current, current.alternate);
      },
    },
  });

  /** @param {MutationRecord[]} records */
  const add = (records) => {
    totals.changes += records.length;
    for (const { target } of records) {
      const [, minutes, seconds] = /^\s*(\d+):(\d\d)\s*$/.exec(target.textContent ?? '') ?? [];
      if (seconds === undefined) continue;
      ticks.push({ ...totals, seconds: 60 * Number(minutes) + Number(seconds) });
      return;
    }
  };
  /** @type {number | undefined} */
  let usableAt;
  const lookIfUsable = () => {
    const buttons = [...document.querySelectorAll('button')];
    const call = buttons.find((button) => button.textContent === 'Call');
    // A phone that is on its way is a button that waits.
    const isPending = call?.matches('[data-pending],[aria-busy=true],[aria-disabled=true]');
    if (call && !isPending) usableAt ??= performance.now();
  };

  /** @type {number | undefined} */
  let listenedAt;
  const { addEventListener } = EventTarget.prototype;
  /** @type {typeof addEventListener} */
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'message' && (this === window || this === undefined)) {
      listenedAt = performance.now();
      EventTarget.prototype.addEventListener = addEventListener;
    }
    addEventListener.call(this ?? window, type, ...rest);
  };

  const observer = new MutationObserver((records) => {
    add(records);
    if (usableAt === undefined) lookIfUsable();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  /** @type {number[]} */
  const long = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  /** @type {Map<number, number>} */
  const interactions = new Map();
  /** @param {PerformanceEntryList} entries */
  const addInteractions = (entries) => {
    for (const { interactionId, duration } of /** @type {any[]} */ (entries))
      if (interactionId)
        interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
  };
  const interactionObserver = new PerformanceObserver((list) => addInteractions(list.getEntries()));
  interactionObserver.observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** A task that comes right after the frame which is being made. */
  const afterFrame = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });

  /** @param {string} digits */
  const shows = (digits) => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [...fields, document.body.textContent].some((text) => text?.replace(/\D/g, '').includes(digits));
  };

  /** @type {Counter} */
  const counter = {
    read: () => {
      add(observer.takeRecords());
      return { ...totals };
    },
    ticks,
    names: () => ({ ...names }),
    longTasks: () => ({ count: long.length, longestMs: Math.max(0, ...long) }),
    start: () => {
      const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (
        performance.getEntriesByType('navigation')
      );
      const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      return {
        listenedAt,
        loadAt: navigation?.loadEventStart ?? NaN,
        paintedAt: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        usableAt,
        scripts: resources
          .filter(({ name }) => /\.m?js(?:$|\?)/.test(name))
          .map(({ name, startTime, decodedBodySize }) => ({
            name: name.replace(/^.*\//, ''),
            startedAt: startTime,
            bytes: decodedBodySize,
          })),
      };
    },
    interactions: () => {
      addInteractions(interactionObserver.takeRecords());
      return [...interactions.values()];
    },
    forget: () => {
      ticks.length = 0;
      long.length = 0;
      interactions.clear();
    },
    settled: async () => {
      await frame();
      await frame();
      await afterFrame();
    },
    painted: async (digits, type = 'message') => {
      const start = await new Promise((/** @type {(at: number) => void} */ resolve) => {
        /** @param {Event} event */
        const listen = (event) => {
          if (type === 'message' && /** @type {MessageEvent} */ (event).data?.type !== 'DIAL_NUMBER') return;
          window.removeEventListener(type, listen, true);
          resolve(performance.now());
        };
        window.addEventListener(type, listen, true);
      });
      for (let frames = 1; ; frames += 1) {
        await frame();
        const isShown = shows(digits);
        await afterFrame();
        if (isShown) return { ms: performance.now() - start, frames };
      }
    },
  };
  Object.assign(window, { counter });
};
