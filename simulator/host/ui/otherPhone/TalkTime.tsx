import { useEffect, useState } from 'react';
import { formatDuration } from '../format';
import styles from './OtherPhone.module.css';

/** The talk time so far. */
export const TalkTime = ({ since }: { readonly since: number }) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <time className={styles.time}>{formatDuration(Math.floor((now - since) / 1000) * 1000)}</time>;
};
