import { type Call, otherNumber } from '../call/call';

/** Who a call is with, in one word for sentences. */
export const whoOf = (call: Call, unknown: string): string => call.party.name ?? otherNumber(call) ?? unknown;
