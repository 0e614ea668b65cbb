import { useLayoutEffect } from 'react';
import { useCti, type CtiActions, type CtiOptions, type Softphone } from 'react-hubspot-calling';

/** A script that runs before the demo gives it options here, and finds here what the app's own code works with. */
interface DemoForScripts {
  readonly options?: CtiOptions;
  actions?: CtiActions;
  phone?: Softphone;
}

declare global {
  interface Window {
    demo?: DemoForScripts;
  }
}

/** Hands the app's actions and phone to a script that asked for them. */
export const ForScripts = ({ phone }: { readonly phone: Softphone }) => {
  const actions = useCti((state) => state.actions);
  useLayoutEffect(() => {
    if (window.demo) Object.assign(window.demo, { actions, phone });
  }, [actions, phone]);
  return null;
};
