/** What a page registers with at its telephone exchange: `JsSipPhoneOptions` of a kind. */
export interface Line {
  readonly server: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Asks this page's own server for a line. The other end of the same line is given to the other of the two pages.
 * @throws where the server has no telephone exchanges
 */
export const fetchLine = async (name: string): Promise<Line> => {
  const answer = await fetch(`./phone.json?line=${encodeURIComponent(name)}`);
  if (!answer.ok) throw new Error(`The telephone exchange does not answer (${answer.status}).`);
  return (await answer.json()) as Line;
};
