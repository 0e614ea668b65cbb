/*
 * What the fakes cause in an app passes through here, so that a test library can put its own work around it.
 */

type Around = (run: () => void) => void;

const plainly: Around = (run) => {
  run();
};

let around = plainly;

/** Runs what reaches the app: an event from HubSpot, a change of the phone, a message from another window. */
export const deliver = <T>(run: () => T): T => {
  let result: { readonly value: T } | undefined;
  around(() => {
    result = { value: run() };
  });
  if (!result) throw new Error('What goes around deliveries must run them at once.');
  return result.value;
};

/** A listener whose every call is a delivery. */
export const delivering =
  <A extends unknown[]>(listener: (...args: A) => void) =>
  (...args: A): void => {
    deliver(() => {
      listener(...args);
    });
  };

/** From now on this goes around every delivery, such as React's `act`. Runs what it is given at once. */
export const deliverInside = (next: Around): void => {
  around = next;
};
