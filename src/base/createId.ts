/** An id that no other window or day will make again. */
export const createId = (): string =>
  // `randomUUID` is missing on pages without https.
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
