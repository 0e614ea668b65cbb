import styles from './Refusal.module.css';

/** Shown instead of the page if its address or settings are wrong. */
export const Refusal = ({ reason }: { readonly reason: string }) => (
  <main className={styles.refusal}>
    <h1>Simulated HubSpot</h1>
    <p role="alert">{reason}</p>
    <p>
      <a href="./">Start with the demo widget</a>
    </p>
  </main>
);
