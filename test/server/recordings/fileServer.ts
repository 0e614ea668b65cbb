export interface ServeOptions {
  type?: string;
  /** Ignores `Range`, as simple servers do. */
  ignoresRange?: boolean;
  /** The `Content-Range` of a partial answer. */
  contentRange?: string;
  status?: number;
  /** Where the file was found after redirects. */
  finalUrl?: string;
}

/** A server of one file, as a `fetch`, that remembers what it was asked. */
export const serveFile = (content: Uint8Array<ArrayBuffer>, options: ServeOptions = {}) => {
  const { type = 'application/octet-stream', ignoresRange, contentRange, status, finalUrl } = options;
  const asked: { address: string; range: string | null; credentials: string | undefined }[] = [];
  const fetch: typeof globalThis.fetch = (address, init) => {
    const range = new Headers(init?.headers).get('range');
    asked.push({ address: address as string, range, credentials: init?.credentials });
    const [, start = 0, end = 0] = (/^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []).map(Number);
    const part = content.subarray(start, end + 1);
    const answer =
      status !== undefined
        ? new Response('No.', { status })
        : ignoresRange
          ? new Response(content, {
              headers: { 'content-type': type, 'content-length': String(content.length) },
            })
          : new Response(part, {
              status: 206,
              headers: {
                'content-type': type,
                'content-range':
                  contentRange ?? `bytes ${start}-${start + part.length - 1}/${content.length}`,
              },
            });
    if (finalUrl) Object.defineProperty(answer, 'url', { value: finalUrl });
    return Promise.resolve(answer);
  };
  return { asked, fetch };
};
