import { useEffect, useState } from 'react';
import type { TimelineEntry } from '../api';
import { recordingOf } from '../recordings/recordingOf';
import { useHostState } from './context';
import { formatDuration } from './format';
import styles from './Timeline.module.css';

interface Checked {
  readonly ok: boolean;
  /** Which step of the pipeline fails, and how. */
  readonly problem?: string;
}

const check = async (query: string): Promise<Checked> => {
  try {
    return (await (await fetch(`./recording.json?${query}`)).json()) as Checked;
  } catch {
    return { ok: false, problem: "The simulator's server does not answer." };
  }
};

/** Plays the recording through this page's server, which does what HubSpot's does. */
const Player = ({ query }: { readonly query: string }) => {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    let isCurrent = true;
    void check(query).then((result) => {
      if (isCurrent) setChecked(result);
    });
    return () => {
      isCurrent = false;
    };
  }, [query]);
  if (!checked) return <p className={styles.records}>Recording: asking your server …</p>;
  if (!checked.ok) return <p className={styles.warning}>No recording. {checked.problem}</p>;
  // eslint-disable-next-line jsx-a11y/media-has-caption -- The transcript below it is the text of the recording.
  return <audio controls preload="metadata" src={`./recording?${query}`} aria-label="Recording" />;
};

/** The recording of a call, or what HubSpot waits for. */
export const CallRecording = ({ entry }: { readonly entry: TimelineEntry }) => {
  const { server } = useHostState();
  const recording = recordingOf(entry, server);
  switch (recording.kind) {
    case 'none':
      return null;
    case 'address':
      return (
        <p>
          <a href={recording.url} target="_blank" rel="noreferrer">
            Recording
          </a>{' '}
          (hs_call_recording_url: HubSpot does not transcribe it)
        </p>
      );
    case 'incomplete':
      return <p className={styles.warning}>No recording. The call lacks {recording.missing.join(', ')}.</p>;
    case 'waiting':
      return <p className={styles.records}>Recording: HubSpot waits for recordings/ready.</p>;
    case 'ready':
      // Asked again when the app registers another address.
      return <Player key={server.recordingUrl} query={recording.query} />;
  }
};

/** The transcript of a call. */
export const CallTranscript = ({ entry }: { readonly entry: TimelineEntry }) => {
  const { transcripts } = useHostState().server;
  const transcript = transcripts.findLast(({ engagementId }) => engagementId === entry.engagementId);
  if (!transcript) return null;
  return (
    <details className={styles.transcript}>
      <summary>Transcript</summary>
      <ol>
        {transcript.utterances.map(({ id, speaker, text, startTimeMillis = 0 }) => (
          <li key={id}>
            <time>{formatDuration(startTimeMillis)}</time>{' '}
            <strong dir="auto">{speaker?.name ?? 'Unknown'}</strong> <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
};
