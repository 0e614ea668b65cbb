/** Answers a request: a route handler of Next.js, the `fetch` of a Worker, or, with `toNodeListener`, of Express and Node. It never rejects. */
export type Endpoint = (request: Request) => Promise<Response>;

/** What every endpoint takes. */
export interface EndpointOptions {
  /**
   * Gets what your functions threw and what they returned wrongly. The caller gets a plain 500.
   * @default console.error
   */
  onError?: ((error: unknown) => void) | undefined;
}

/** An answer without content. */
export const plain = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });

/** A JSON answer that nobody may keep. */
export const json = (body: object, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/** The options are wrong: thrown when an endpoint is created, so that a server with a mistake doesn't start. */
export const optionError = (creator: string, problem: string): TypeError =>
  new TypeError(`${creator}: ${problem}`);

/** Writes an error to the server's log. */
export const logError = (error: unknown): void => console.error(error);

/** Keeps whatever `handle` throws from the caller. */
export const guard =
  (handle: (request: Request) => Promise<Response>, { onError }: EndpointOptions): Endpoint =>
  async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      (onError ?? logError)(error);
      return plain(500);
    }
  };

/** The largest body that an endpoint reads: larger than anything HubSpot or a widget sends. */
export const largestBody = 65_536;

/** The body as it arrived, or undefined if it is too large. */
export const readBody = async (request: Request): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > largestBody) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
};
