/** A copy, as what arrives in another window is one. The jsdom that comes with Jest has no `structuredClone`; messages are plain data. */
export const plainCopy = <T>(message: T): T =>
  typeof structuredClone === 'function'
    ? structuredClone(message)
    : (JSON.parse(JSON.stringify(message)) as T);
