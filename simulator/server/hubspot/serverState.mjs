// @ts-check
/**
 * What HubSpot's servers know of calls beside what the app in the page has reported.
 * @typedef {object} ServerState
 * @property {number[]} ready engagements whose recording is ready
 * @property {Record<string, Record<string, string>>} properties by engagement, as a server wrote them
 * @property {{ id: string, engagementId: number, utterances: unknown[], createdAt: string }[]} transcripts
 * @property {string | undefined} recordingUrl `urlToRetrieveAuthedRecording` of the app
 */

/** @returns {ServerState} */
const empty = () => ({ ready: [], properties: {}, transcripts: [], recordingUrl: undefined });

/** Keeps the state, and tells each change to the pages that listen. */
export const createServerState = () => {
  let state = empty();
  /** @type {Set<import('node:http').ServerResponse>} */
  const pages = new Set();
  const tell = (/** @type {import('node:http').ServerResponse} */ page) =>
    page.write(`data: ${JSON.stringify(state)}\n\n`);
  return {
    get: () => state,
    /** @param {Partial<ServerState>} patch */
    set: (patch) => {
      state = { ...state, ...patch };
      pages.forEach(tell);
    },
    /** Forgets all calls; where recordings are asked for stays. */
    forget() {
      this.set({ ...empty(), recordingUrl: state.recordingUrl });
    },
    /** @param {import('node:http').ServerResponse} page an open event stream */
    add: (page) => {
      pages.add(page);
      page.on('close', () => pages.delete(page));
      tell(page);
    },
  };
};
