import { createContext, type ReactElement, type ReactNode, Suspense, useContext } from 'react';
import { inOwnElement } from '../components/primitives/props';
import type { FirstMessages } from '../text/messages/firstEnglish';
import { Optional } from './guards/Optional';
import type { SlotName, Slot, WidgetSettings } from './props';

/** What the widget's parts share; stable between renders of the app around. */
export const WidgetContext = /* @__PURE__ */ createContext<WidgetSettings | null>(null);

export const useWidget = (): WidgetSettings => {
  const settings = useContext(WidgetContext);
  if (!settings) throw new Error('A part of <CallingWidget> stands outside of it.');
  return settings;
};
/** The words that are there from the start: what is loaded later takes `useMessages`. */
export const useFirstMessages = (): FirstMessages => useWidget().messages;

const Piece = ({ slot, own }: { slot: Slot; own: ReactElement }) =>
  inOwnElement(typeof slot === 'function' ? slot(own) : slot);

/** What stands in a slot: the app's, or else the widget's own, as also while the app's is loaded: a call can't wait for it. */
export const fill = (slot: Slot, own: ReactElement): ReactNode =>
  slot === undefined ? (
    own
  ) : (
    <Suspense fallback={own}>
      <Piece slot={slot} own={own} />
    </Suspense>
  );

/** Puts the widget's own piece, or the app's, in its place. If the app's breaks, the widget's own comes back. */
export const useSlots = (): ((name: SlotName, own: ReactElement) => ReactNode) => {
  const { slots } = useWidget();
  return (name, own) => {
    const slot = slots?.[name];
    return slot === undefined ? own : <Optional below={own}>{fill(slot, own)}</Optional>;
  };
};
