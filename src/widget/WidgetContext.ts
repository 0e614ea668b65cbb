import { createContext, useContext } from 'react';
import type { Messages } from '../text/messages';
import { en } from '../text/messages/en';
import type { CallingWidgetProps } from './CallingWidget';

export type WidgetSettings = Pick<
  CallingWidgetProps,
  'logIn' | 'onLogIn' | 'onLogOut' | 'defaultCountry' | 'allowDial' | 'screens'
> & { readonly messages: Messages };

/** What the widget's parts share; stable between renders of the app around. */
export const WidgetContext = createContext<WidgetSettings>({ messages: en });

export const useWidget = (): WidgetSettings => useContext(WidgetContext);
export const useMessages = (): Messages => useContext(WidgetContext).messages;
