/** How many messages wait, before the oldest are dropped. */
const limit = 500;

/** Puts a message at the end of a queue. @returns false if the oldest one had to go for it */
export const pushBounded = <T>(queue: T[], item: T): boolean => {
  queue.push(item);
  if (queue.length <= limit) return true;
  queue.shift();
  return false;
};
