import type { Call } from '../call/call';
import { type CallEvent, reduce } from '../call/reduce';
import { changeCall, type CtiContext } from './context';

/** Applies any event to one call, in the parts that load on demand. @returns the call afterwards, or `null` if nothing changed */
export const applyToCall = (context: Pick<CtiContext, 'store'>, id: string, event: CallEvent): Call | null =>
  changeCall(context, id, (call) => reduce(call, event));
