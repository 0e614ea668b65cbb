import { ArrowDownLeft, ArrowUpRight, Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SimulatorMessage } from '../../api';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { formatClock } from '../format';
import { filterMessages, type Direction } from './filterMessages';
import styles from './Inspector.module.css';

/** More rows help nobody; the copy holds all of them. */
const rowLimit = 300;

const Row = ({
  message,
  withPage,
}: {
  readonly message: SimulatorMessage;
  /** With messages of several pages: shows which page this one belongs to. */
  readonly withPage: boolean;
}) => {
  const toApp = message.direction === 'toApp';
  const Arrow = toApp ? ArrowUpRight : ArrowDownLeft;
  return (
    <li>
      <details className={styles.message} data-direction={message.direction}>
        <summary>
          <time>{formatClock(message.at)}</time>
          <span className={styles.direction}>
            <Arrow size={14} aria-hidden />
            {toApp ? 'to app' : 'from app'}
          </span>
          {withPage && <span className={styles.page}>{message.page}</span>}
          <code className={styles.type}>{message.type}</code>
          <code className={styles.preview}>
            {message.data === undefined ? '' : JSON.stringify(message.data)}
          </code>
          {message.note !== undefined && <span className={styles.note}>{message.note}</span>}
        </summary>
        <pre>{message.data === undefined ? 'No payload' : JSON.stringify(message.data, null, 2)}</pre>
      </details>
    </li>
  );
};

const CopyButton = ({ messages }: { readonly messages: readonly SimulatorMessage[] }) => {
  const [result, setResult] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(JSON.stringify(messages, null, 2));
      setResult('Copied');
    } catch {
      setResult('The browser refused the clipboard');
    }
  };
  return (
    <>
      <button type="button" className={controls.button} onClick={() => void copy()}>
        <Copy size={14} aria-hidden /> Copy as JSON
      </button>
      <span role="status" className={styles.result}>
        {result}
      </span>
    </>
  );
};

/** Every message of every window, newest first. */
export const Inspector = () => {
  const { api } = useSimulator();
  const { messages, pages } = useHostState();
  const [page, setPage] = useState('');
  const [words, setWords] = useState('');
  const [direction, setDirection] = useState<Direction>('both');
  const names = [...new Set([...pages.map(({ name }) => name), ...messages.map((message) => message.page)])];
  const shown = filterMessages(messages, { words, direction, page });
  return (
    <div className={styles.inspector}>
      <div className={styles.tools}>
        <label className={styles.filter}>
          <span className="visually-hidden">Filter messages</span>
          <input
            type="search"
            className={controls.input}
            placeholder="Filter by type or payload"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <label>
          <span className="visually-hidden">Direction</span>
          <select
            className={controls.input}
            value={direction}
            onChange={(event) => setDirection(event.target.value as Direction)}
          >
            <option value="both">Both directions</option>
            <option value="toApp">To the app</option>
            <option value="fromApp">From the app</option>
          </select>
        </label>
        {names.length > 1 && (
          <label>
            <span className="visually-hidden">Window</span>
            <select className={controls.input} value={page} onChange={(event) => setPage(event.target.value)}>
              <option value="">All windows</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <CopyButton messages={shown} />
        <button type="button" className={controls.button} onClick={() => api.clearMessages()}>
          <Trash2 size={14} aria-hidden /> Clear
        </button>
      </div>
      <ol className={styles.messages} aria-label="Messages, newest first">
        {shown
          .slice(-rowLimit)
          .reverse()
          .map((message) => (
            <Row key={message.id} message={message} withPage={names.length > 1} />
          ))}
      </ol>
      {shown.length === 0 && (
        <p className={styles.empty}>No messages{messages.length > 0 ? ' of that kind' : ' yet'}.</p>
      )}
    </div>
  );
};
