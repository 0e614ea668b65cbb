import type { ReactNode } from 'react';
import styles from './Buttons.module.css';

export interface GroupProps {
  readonly title: string;
  /** The error of the last button. */
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

export const Group = ({ title, error, children }: GroupProps) => (
  <fieldset className={styles.group}>
    <legend>{title}</legend>
    {children}
    {error !== undefined && (
      <p className={styles.error} role="alert">
        {error}
      </p>
    )}
  </fieldset>
);
