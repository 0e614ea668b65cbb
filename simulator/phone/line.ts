/** The credentials of a page at its telephone exchange. */
export interface Line {
  readonly server: string;
  readonly username: string;
  readonly password: string;
}

const ask = async (path: string, query: Readonly<Record<string, string>>, method = 'GET') => {
  const answer = await fetch(`./${path}?${new URLSearchParams(query).toString()}`, { method });
  if (!answer.ok) throw new Error(`The telephone exchange does not answer (${answer.status}).`);
  return answer;
};

/**
 * Requests a line from this page's own server. The other page gets the other end of the same line.
 * @throws if the server has no telephone exchanges
 */
export const fetchLine = async (name: string): Promise<Line> => {
  const answer = await ask('phone.json', { line: name });
  return (await answer.json()) as Line;
};

/**
 * Lets the ring timer of the calls to this number expire.
 * @throws if the server has no telephone exchanges
 */
export const ringOut = async (name: string, number: string): Promise<void> => {
  await ask('ring-out', { line: name, number }, 'POST');
};
