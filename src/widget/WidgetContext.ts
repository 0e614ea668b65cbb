import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import type { Messages } from '../text/messages';
import { en } from '../text/messages/en';
import type { SlotName, Slot, WidgetSettings } from './props';

/** What the widget's parts share; stable between renders of the app around. */
export const WidgetContext = /* @__PURE__ */ createContext<WidgetSettings>({ messages: en });

export const useWidget = (): WidgetSettings => useContext(WidgetContext);
export const useMessages = (): Messages => useContext(WidgetContext).messages;

/** What stands in a slot: the app's, or else the widget's own. */
export const fill = (slot: Slot, own: ReactElement): ReactNode => {
  if (slot === undefined) return own;
  return typeof slot === 'function' ? slot(own) : slot;
};

/** Puts the widget's own piece, or the app's, in its place. */
export const useSlots = (): ((name: SlotName, own: ReactElement) => ReactNode) => {
  const { slots } = useWidget();
  return (name, own) => fill(slots?.[name], own);
};
