import { useEffect, useRef } from 'react';
import { createLevel } from './level';
import styles from './Meter.module.css';

/** Smooth enough for the eye, in milliseconds. */
const everyMs = 80;

export interface MeterProps {
  readonly label: string;
  readonly stream: MediaStream | null;
}

/** A stream's level, updated without rendering. */
export const Meter = ({ label, stream }: MeterProps) => {
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(() => {
    const element = meter.current;
    if (!element || !stream || stream.getAudioTracks().length === 0) return;
    const level = createLevel(stream);
    const timer = window.setInterval(() => (element.value = level.get()), everyMs);
    return () => {
      clearInterval(timer);
      level.close();
      element.value = 0;
    };
  }, [stream]);
  return <meter ref={meter} className={styles.meter} aria-label={label} min={0} max={1} />;
};
