/** What a page registers with at its telephone exchange: `JsSipPhoneOptions` of a kind. */
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
 * Asks this page's own server for a line. The other end of the same line is given to the other of the two pages.
 * @throws where the server has no telephone exchanges
 */
export const fetchLine = async (name: string): Promise<Line> => {
  const answer = await ask('phone.json', { line: name });
  return (await answer.json()) as Line;
};

/**
 * Nobody answers the calls to this number that ring on the line.
 * @throws where the server has no telephone exchanges
 */
export const ringOut = async (name: string, number: string): Promise<void> => {
  await ask('ring-out', { line: name, number }, 'POST');
};
