import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { inOwnElement } from '../components/primitives/props';
import type { FirstMessages } from '../text/messages/firstEnglish';
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

/** What stands in a slot: the app's, or else the widget's own. */
export const fill = (slot: Slot, own: ReactElement): ReactNode => {
  if (slot === undefined) return own;
  return inOwnElement(typeof slot === 'function' ? slot(own) : slot);
};

/** Puts the widget's own piece, or the app's, in its place. */
export const useSlots = (): ((name: SlotName, own: ReactElement) => ReactNode) => {
  const { slots } = useWidget();
  return (name, own) => fill(slots?.[name], own);
};
