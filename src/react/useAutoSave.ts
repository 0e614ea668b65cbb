import { useEffect } from 'react';
import { type Call, completesItself } from '../call/call';
import type { CtiSnapshot } from '../cti/createCti';
import { useCti } from './useCti';

/** Options of `useAutoSave()`. */
export interface AutoSaveOptions {
  /** Whether HubSpot closes the widget then. @default false: your app stays in view */
  hideWidget?: boolean | undefined;
}

const waits = (call: Call): boolean => call.status === 'ended' && !completesItself(call);

/** The next call that waits for somebody to save it. The window with the phone saves it for all. */
const waitingIn = ({ calls, windowRole }: CtiSnapshot): string | undefined =>
  windowRole === 'follower' ? undefined : Object.values(calls).find(waits)?.id;

/**
 * Saves each call when it ends, with what is in its `draft`: for apps with their own UI and without wrap-up. Call it in one component.
 * Calls that nobody answered save themselves in any case.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useAutoSave = ({ hideWidget = false }: AutoSaveOptions = {}): void => {
  const actions = useCti((state) => state.actions);
  const id = useCti(waitingIn);
  useEffect(() => {
    if (id !== undefined) actions.callCompleted({ id, hideWidget });
  }, [id, actions, hideWidget]);
};
