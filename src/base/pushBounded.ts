/** Puts a message at the end of a queue of at most so many. @returns false if the oldest one had to go for it */
export const pushBounded = <T>(queue: T[], item: T, limit = 500): boolean => {
  if (queue.push(item) <= limit) return true;
  queue.shift();
  return false;
};
