import type { ReactNode } from 'react';
import styles from './Page.module.css';

export interface PageProps {
  readonly title: string;
  readonly detail?: string | undefined;
  /** Above the title: the way back. */
  readonly trail?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the CRM: title, tools, content. */
export const Page = ({ title, detail, trail, tools, children }: PageProps) => (
  <div className={styles.page}>
    {trail}
    <header className={styles.header}>
      <div>
        <h1 dir="auto">{title}</h1>
        {detail !== undefined && detail !== '' && <p dir="auto">{detail}</p>}
      </div>
      {tools}
    </header>
    {children}
  </div>
);
