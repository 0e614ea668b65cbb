import styles from './Refusal.module.css';

/** Instead of the page, where it cannot be what it was asked to be. */
export const Refusal = ({ reason }: { readonly reason: string }) => (
  <main className={styles.refusal}>
    <h1>Simulated HubSpot</h1>
    <p role="alert">{reason}</p>
    <p>
      <a href="./">Start without an address of your own</a>
    </p>
  </main>
);
