import { useEffect, useRef } from 'react';
import { createLevel } from './level';
import styles from './Meter.module.css';

/** Often enough for the eye. */
const everyMs = 80;

export interface MeterProps {
  readonly label: string;
  readonly stream: MediaStream | null;
}

/** How loud a stream is, without a render. */
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
