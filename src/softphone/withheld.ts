/** What services put in place of a number that the caller withholds. */
const words = /^(anonymous|blocked|private|restricted|unavailable|unknown|withheld)$/i;

/** The same words on a telephone's keys, such as 266696687 for ANONYMOUS. Source: Twilio, "What are these odd numbers". */
const keys = new Set(['+266696687', '+2562533', '+7378742833', '+86282452253', '+8656696']);

/** Whether a number, or the user part of an address, says that the caller withholds its number. */
export const isWithheld = (user: string): boolean =>
  user.trim() === '' || words.test(user.trim()) || keys.has(user);
