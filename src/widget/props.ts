import type { ReactElement, ReactNode } from 'react';
import type { OnRecord } from '../features/recorder';
import type { Outcome } from '../components/wrapUp/OutcomePicker';
import type { CallingSurfaceProps } from '../components/primitives/CallingSurface';
import type { CallSoundsOptions } from '../features/callSounds';
import type { Messages } from '../text/messages';
import type { ChosenShortcuts, ShortcutKeys } from './shortcuts/shortcuts';

/**
 * What replaces a screen or piece: the app's own element, nothing (`null`), or what a function makes
 * of the widget's own. What is the app's own reads `useCti()`.
 */
export type Slot = ReactNode | ((own: ReactElement) => ReactNode);

/** What fills the widget: one of these at a time. */
export type ScreenName = 'untrusted' | 'logIn' | 'dial' | 'incoming' | 'call';

/** The pieces that screens are made of. */
export type SlotName =
  /** The line at the top, of the next four. */
  | 'statusBar'
  /** At the top: the switch for taking calls. */
  | 'availability'
  /** The panel with devices and volume; `null` leaves out its button too. */
  | 'sound'
  /** The list of keys; `null` leaves out its button too. The keys themselves: see the prop `shortcuts`. */
  | 'shortcuts'
  | 'logOut'
  /** What is wrong and what to do, of the next four. */
  | 'notices'
  /** HubSpot cannot be reached, or is not there. */
  | 'connectionNotice'
  /** The phone is not ready. */
  | 'phoneNotice'
  /** What went wrong last. */
  | 'problemNotice'
  /** What became of the last call. */
  | 'saveNotice'
  /** What is wrong about sound, of the next four. It rings, too: see the prop `sounds`. */
  | 'soundNotices'
  /** The browser plays no sound before a click. */
  | 'audioBlocked'
  | 'microphoneNotice'
  /** A device was unplugged. */
  | 'deviceLost'
  | 'poorNetwork'
  /** Says to screen readers what changes. */
  | 'announcer'
  /** Dial: the requested contact. */
  | 'requestedParty'
  | 'numberField'
  | 'fromNumber'
  | 'keypad'
  | 'callButton'
  | 'recentCalls'
  /** Somebody calls: who it is, which records fit, and what can be done. */
  | 'incomingCallCard'
  /** In a call: a number that HubSpot asked for meanwhile. */
  | 'dialRequest'
  /** In a call: another one that rings. */
  | 'callWaiting'
  /** In a call: the others. */
  | 'callSwitcher'
  /** In a call: the remote party, and the duration. */
  | 'callHeader'
  /** In a call: how far it is, or the time. */
  | 'callStatus'
  /** In a call: how good the connection is. */
  | 'quality'
  /** In a call: the way to the record. */
  | 'record'
  /** In a call: the choice between several records. */
  | 'matches'
  /** In a call: the row of the next five, and the panels that they open. */
  | 'controls'
  | 'mute'
  | 'hold'
  /** Opens `dtmfKeypad`. */
  | 'keypadToggle'
  /** Opens `transferForm`. */
  | 'transferToggle'
  /** Starts and stops `onRecord`. */
  | 'recordToggle'
  /** In a call: keys, and what was sent with them; `null` leaves out its toggle too. */
  | 'dtmfKeypad'
  /** In a call, and while it rings: the transfer form. `null` also removes the button that opens it. */
  | 'transferForm'
  /** Wrap-up: how the call went. */
  | 'endStatus'
  | 'outcome'
  | 'title'
  | 'notes'
  /** Wrap-up: the time until it saves itself. */
  | 'countdown'
  /** End call; then: save, and the next. */
  | 'mainButton'
  /** Help Desk: hands the conversation back, and saves the call. */
  | 'finalizeButton';

/** A text that users insert into their notes. */
export interface NoteTemplate {
  /** What the list calls it. */
  label: string;
  /** What is inserted. */
  text: string;
}

/** Props of {@link CallingWidget}. */
export interface CallingWidgetProps extends Omit<CallingSurfaceProps, 'children'> {
  /** Every word, in another language: `import { de } from 'react-hubspot-calling/messages/de'`. @default English */
  messages?: Messages | undefined;
  /** Where numbers without a country code belong, if HubSpot does not say: two letters, ISO 3166-1. */
  defaultCountry?: string | undefined;
  /** Allows more than phone numbers: extensions, SIP addresses, short and emergency numbers. Sent as typed. */
  allowDial?: ((input: string) => boolean) | undefined;
  /** What people call the provider's `fromNumbers`: `{ '+16175550100': 'Boston' }`. */
  fromNumberLabels?: Readonly<Record<string, string>> | undefined;
  /** The account's call outcomes (`hs_call_disposition`), to choose from after a call. @default none */
  outcomes?: readonly Outcome[] | undefined;
  /** Texts to insert into the notes: a slash, then a digit. @default none */
  noteTemplates?: readonly NoteTemplate[] | undefined;
  /** After how many seconds a call that is over saves itself, unless somebody writes or stops it. @default never */
  wrapUpSeconds?: number | undefined;
  /** Records calls; shows the button for it. */
  onRecord?: OnRecord | undefined;
  /** The app's own log-in, in place of the panel with the button. */
  logIn?: ReactNode;
  /** "Log in" was pressed. @default `actions.userLoggedIn` */
  onLogIn?: (() => void) | undefined;
  /** "Log out" was pressed. @default `actions.userLoggedOut` */
  onLogOut?: (() => void) | undefined;
  /**
   * Other keys for some or all shortcuts, such as `{ mute: 'Mod+M', hold: null }`; `false` for none at all. Chords with
   * Alt, Ctrl or Cmd also work in text fields; single keys are paused there. Users can change their keys and turn
   * shortcuts off. @default `defaultShortcuts`
   */
  shortcuts?: Partial<ShortcutKeys> | false | undefined;
  /**
   * Ring, ringback and key tones, which the widget makes where the provider has a `phone`; `false` for none.
   * @default all, in the way of `defaultCountry`
   */
  sounds?: CallSoundsOptions | false | undefined;
  /**
   * The height that the widget asks HubSpot for, once and in CSS pixels, if its panel is lower; `false` never asks. Content that
   * needs more scrolls, with the main button in reach. @default 600
   */
  panelHeight?: number | false | undefined;
  /** Screens of the app's own in place of the widget's. */
  screens?: Partial<Record<ScreenName, Slot>> | undefined;
  /** Pieces of the app's own in place of the widget's; `null` leaves one out. */
  slots?: Partial<Record<SlotName, Slot>> | undefined;
}

/** What the widget's parts share of its props. */
export interface WidgetSettings extends Omit<
  CallingWidgetProps,
  keyof CallingSurfaceProps | 'messages' | 'panelHeight' | 'shortcuts'
> {
  readonly messages: Messages;
  /** The keys that apply now. */
  readonly shortcuts: ChosenShortcuts;
  /** The prop `shortcuts`. */
  readonly appShortcuts: CallingWidgetProps['shortcuts'];
}
