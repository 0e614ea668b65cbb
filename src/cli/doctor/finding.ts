/** How much a finding matters: an `error` keeps the widget from working in HubSpot. */
export type Level = 'ok' | 'warning' | 'error' | 'skipped';

/** One thing that doctor has looked at. */
export interface Finding {
  /** A stable name, for scripts: `certificate`, `frame-ancestors`. */
  readonly check: string;
  readonly level: Level;
  /** What is so. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
}

export const ok = (check: string, message: string): Finding => ({ check, level: 'ok', message });

export const skipped = (check: string, message: string): Finding => ({ check, level: 'skipped', message });

export const warning = (check: string, message: string, fix: string): Finding => ({
  check,
  level: 'warning',
  message,
  fix,
});

export const error = (check: string, message: string, fix: string): Finding => ({
  check,
  level: 'error',
  message,
  fix,
});
