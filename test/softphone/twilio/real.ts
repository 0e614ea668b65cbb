import type * as Twilio from '@twilio/voice-sdk';
import { vi } from 'vitest';

/** The real package, whose enumerations and errors the doubles use. */
export const real = await vi.importActual<typeof Twilio>('@twilio/voice-sdk');
