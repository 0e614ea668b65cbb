import { useLayoutEffect } from 'react';
import { useCti, type CtiActions, type CtiOptions, type Softphone } from 'react-hubspot-calling';
import type { Demo } from './demo';

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
const Handle = ({ phone }: { readonly phone: Softphone }) => {
  const actions = useCti((state) => state.actions);
  useLayoutEffect(() => {
    if (window.demo) Object.assign(window.demo, { actions, phone });
  }, [actions, phone]);
  return null;
};

let brokenCall: string | undefined;

/** Replaces a piece of the widget to show how the rest copes with its error in the first call, and with the next call. */
const BrokenPiece = () => {
  const id = useCti(({ call }) => call?.id);
  brokenCall ??= id;
  if (id === brokenCall) throw new Error('?break');
  return null;
};

/** The demo as a script, or the address, wants it: `?break=notes` names a piece of the widget that breaks. */
export const forScripts = (demo: Demo): Demo => {
  const broken = new URLSearchParams(location.search).get('break');
  return {
    ...demo,
    options: window.demo?.options,
    ...(broken !== null && { slots: { [broken]: <BrokenPiece /> } }),
    children: <Handle phone={demo.phone} />,
  };
};
