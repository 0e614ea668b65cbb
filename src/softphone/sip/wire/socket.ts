/** How long to wait for a WebSocket to open, in milliseconds. */
const openWithinMs = 15_000;
const longestPauseMs = 10_000;

interface SocketEvents {
  onOpen: () => void;
  /** The connection broke or could not be opened; it is tried again. */
  onLost: () => void;
  onText: (text: string) => void;
}

/** A WebSocket that is opened again whenever it breaks, with growing pauses, until it is closed. */
export interface KeptSocket {
  open: () => void;
  isOpen: () => boolean;
  /** @returns `false` without a connection */
  send: (text: string) => boolean;
  /** Opens another one in place of this one, which is of no use any more. */
  replace: () => void;
  /** Does not wait for the next try. */
  hurry: () => void;
  /** The service works: the next pause is a short one again. */
  settle: () => void;
  close: () => void;
}

const decoder = /* @__PURE__ */ new TextDecoder();

export const keepSocket = (url: string, retryAfterMs: number, events: SocketEvents): KeptSocket => {
  let socket: WebSocket | undefined;
  let isOpen = false;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isWaiting = false;

  const wait = (ms: number, work: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };

  /** Late events of one that was let go of reach nobody. */
  const letGo = (): void => {
    clearTimeout(timer);
    const old = socket;
    socket = undefined;
    isOpen = false;
    isWaiting = false;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
  };

  const lose = (): void => {
    letGo();
    const pauseMs = Math.min(retryAfterMs * 2 ** tries, longestPauseMs);
    tries += 1;
    isWaiting = true;
    wait(Math.max(pauseMs, 1000), open);
    events.onLost();
  };

  const open = (): void => {
    isWaiting = false;
    if (isClosed || socket) return;
    // A content security policy may forbid it, and says so by throwing.
    try {
      socket = new WebSocket(url, 'sip');
    } catch {
      lose();
      return;
    }
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      clearTimeout(timer);
      isOpen = true;
      events.onOpen();
    };
    socket.onclose = lose;
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      events.onText(typeof data === 'string' ? data : decoder.decode(data));
    };
    wait(openWithinMs, lose);
  };

  return {
    open,
    isOpen: () => isOpen,
    send: (text) => {
      if (!isOpen || socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(text);
      return true;
    },
    replace: () => {
      if (!socket) return;
      letGo();
      events.onLost();
      if (!isClosed) open();
    },
    hurry: () => {
      if (!isWaiting || isClosed) return;
      clearTimeout(timer);
      open();
    },
    settle: () => {
      tries = 0;
    },
    close: () => {
      isClosed = true;
      letGo();
    },
  };
};
