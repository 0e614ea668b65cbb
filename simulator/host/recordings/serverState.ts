/** What the app's server has told HubSpot through its REST API. */
export interface ServerState {
  /** Engagements whose recording is ready. */
  readonly ready: readonly number[];
  /** Properties by engagement, as a server wrote them. */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly transcripts: readonly Transcript[];
  /** Where HubSpot asks the app for recordings: `urlToRetrieveAuthedRecording`. */
  readonly recordingUrl?: string;
}

export interface Transcript {
  readonly id: string;
  readonly engagementId: number;
  readonly utterances: readonly Utterance[];
}

/** HubSpot's field names. */
export interface Utterance {
  readonly id: string;
  readonly speaker?: { readonly name?: string };
  readonly text?: string;
  readonly startTimeMillis?: number;
}

export const noServerState: ServerState = { ready: [], properties: {}, transcripts: [] };

/** Follows what the app's server tells HubSpot, if this page's server plays HubSpot's. */
export const followServer = (onChange: (state: ServerState) => void): void => {
  const events = new EventSource('./hubspot-state');
  events.onmessage = ({ data }: MessageEvent<string>) => onChange(JSON.parse(data) as ServerState);
  events.onerror = () => {
    // A server without this part answers with something else than events.
    if (events.readyState !== EventSource.OPEN) events.close();
  };
};

/** Forgets what servers have told of calls, as the calls are forgotten. */
export const forgetServerState = async (): Promise<void> => {
  // A server without this part has nothing to forget.
  await fetch('./hubspot-state', { method: 'DELETE' }).catch(() => undefined);
};
