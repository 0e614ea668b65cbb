import { vi } from 'vitest';
import type { ConnectionListener } from '../../src/protocol/connection';

/** A listener that remembers. */
export const createListenerDouble = () =>
  ({
    onState: vi.fn(),
    onEvent: vi.fn(),
    onUnknown: vi.fn(),
    onProblem: vi.fn(),
    onSent: vi.fn(),
  }) satisfies ConnectionListener;
