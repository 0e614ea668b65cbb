import { afterEach, beforeEach, vi } from 'vitest';
import { createConnection } from '../../src/protocol/createConnection';
import type { Logger } from '../../src/base/logger';
import { createTransportDouble } from './transportDouble';

export const createLogger = () => ({ debug: vi.fn(), warn: vi.fn(), error: vi.fn() }) satisfies Logger;

/** A connection over a transport that the test plays. */
export const setUp = (options: { handshakeTimeoutMs?: number } = {}) => {
  const wire = createTransportDouble();
  const logger = createLogger();
  const connection = createConnection(wire.open, { logger, ...options });
  return { wire, logger, connection };
};

export const call = (externalCallId: string) => ({ externalCallId, toNumber: '+16175550142' });

export const user = { isLoggedIn: true, isAvailable: true };

/** Stops the clock for each test of the file. */
export const useFixedClock = (): void => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
};
