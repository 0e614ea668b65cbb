/** How long an app may take to answer the handshake before this page asks why, in milliseconds. */
const patienceMs = 4_000;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What the server finds out about a silent app; nothing if it has no way to. */
const askServer = async (widgetUrl: string): Promise<readonly string[]> => {
  try {
    const answer = await fetch(`./diagnosis.json?${new URLSearchParams({ widget: widgetUrl }).toString()}`);
    if (!answer.ok) return [];
    const { causes } = Object(await answer.json()) as { causes?: unknown };
    return Array.isArray(causes) ? causes.filter(isText) : [];
  } catch {
    return [];
  }
};

export interface SilenceWatch {
  /** A handshake begins after this many milliseconds. */
  readonly start: (handshakeDelayMs: number) => void;
  /** The app has answered, or is gone. */
  readonly stop: () => void;
}

/** Reports why an app does not answer the handshake, when it has not for a while. */
export const createSilenceWatch = (
  widgetUrl: string,
  report: (causes: readonly string[]) => void,
): SilenceWatch => {
  let timer: number | undefined;
  let watch = 0;
  const stop = (): void => {
    clearTimeout(timer);
    watch += 1;
  };
  return {
    stop,
    start: (handshakeDelayMs) => {
      stop();
      if (handshakeDelayMs === Infinity) return;
      const own = watch;
      timer = window.setTimeout(() => {
        void askServer(widgetUrl).then((causes) => {
          if (own === watch) report(causes);
        });
      }, handshakeDelayMs + patienceMs);
    },
  };
};
