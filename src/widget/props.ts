import type { ReactElement, ReactNode } from 'react';
import type { OnRecord } from '../features/recorder';
import type { Outcome } from '../components/wrapUp/OutcomePicker';
import type { CallingSurfaceProps } from '../components/primitives/CallingSurface';
import type { CallSoundsOptions } from '../features/callSounds';
import type { Messages } from '../text/messages';
import type { FirstMessages } from '../text/messages/firstEnglish';
import type { ChosenShortcuts, ShortcutKeys } from './shortcuts/shortcuts';

/**
 * Replaces a screen or piece: with your element, with nothing (`null`), or with what a function returns for the widget's own element.
 * Your own pieces read `useCti()`.
 */
export type Slot = ReactNode | ((own: ReactElement) => ReactNode);

/** The widget's screens. One is shown at a time. */
export type ScreenName = 'untrusted' | 'logIn' | 'dial' | 'incoming' | 'call';

/** The pieces that screens are made of. */
export type SlotName =
  /** The line at the top. Contains the next four. */
  | 'statusBar'
  /** At the top: the switch for taking calls. */
  | 'availability'
  /** The panel with devices and volume; `null` also removes its button. */
  | 'sound'
  /** The list of keyboard shortcuts; `null` also removes its button. To change the keys, see the prop `shortcuts`. */
  | 'shortcuts'
  | 'logOut'
  /** What is wrong and what to do. Contains the next four. */
  | 'notices'
  /** HubSpot is unreachable, or the page is outside of HubSpot. */
  | 'connectionNotice'
  /** The phone is not ready. */
  | 'phoneNotice'
  /** The latest problem. */
  | 'problemNotice'
  /** The result of the last call: saved, not saved, unanswered. */
  | 'saveNotice'
  /** What is wrong with the sound. Contains the next four, and plays the ring: see the prop `sounds`. */
  | 'soundNotices'
  /** The browser blocks sound until the user clicks. */
  | 'audioBlocked'
  | 'microphoneNotice'
  /** A device was unplugged. */
  | 'deviceLost'
  | 'poorNetwork'
  /** Announces changes to screen readers. */
  | 'announcer'
  /** Dial: the requested contact. */
  | 'requestedParty'
  | 'numberField'
  | 'fromNumber'
  | 'keypad'
  | 'callButton'
  | 'recentCalls'
  /** An incoming call: the caller, matching records, and the actions. */
  | 'incomingCallCard'
  /** In a call: a new call request from HubSpot. */
  | 'dialRequest'
  /** In a call: another call that rings. */
  | 'callWaiting'
  /** In a call: the other calls. */
  | 'callSwitcher'
  /** In a call: the remote party, and the status or duration. */
  | 'callHeader'
  /** In a call: its status or duration. */
  | 'callStatus'
  /** In a call: the connection quality. */
  | 'quality'
  /** In a call: the buttons that open the record. */
  | 'record'
  /** In a call: the choice between several records. */
  | 'matches'
  /** In a call: the row of the next five, and the panels they open. */
  | 'controls'
  | 'mute'
  | 'hold'
  /** Opens `dtmfKeypad`. */
  | 'keypadToggle'
  /** Opens `transferForm`. */
  | 'transferToggle'
  /** Starts and stops `onRecord`. */
  | 'recordToggle'
  /** In a call: the keypad, and the digits sent; `null` also removes its toggle. */
  | 'dtmfKeypad'
  /** In a call, and while it rings: the transfer form. `null` also removes the button that opens it. */
  | 'transferForm'
  /** Wrap-up: the call status. */
  | 'endStatus'
  | 'outcome'
  | 'title'
  | 'notes'
  /** Wrap-up: the time until the call is saved automatically. */
  | 'countdown'
  /** End call; then save. */
  | 'mainButton'
  /** Help Desk: saves the call and closes the conversation. */
  | 'finalizeButton';

/** A text that users insert into their notes. */
export interface NoteTemplate {
  /** Its name in the list. */
  label: string;
  /** What is inserted. */
  text: string;
}

/** Props of {@link CallingWidget}. */
export interface CallingWidgetProps extends Omit<CallingSurfaceProps, 'children'> {
  /** All texts, in another language: `import { de } from 'react-hubspot-calling/messages/de'`. @default English */
  messages?: Messages | undefined;
  /** The country of numbers without a country code, if HubSpot gives none: two letters, ISO 3166-1. */
  defaultCountry?: string | undefined;
  /**
   * Allows more than phone numbers, for calls and transfers: extensions, SIP addresses, short and emergency numbers. Sent as
   * typed. @default for transfers, extensions of 2 to 6 digits that are not emergency numbers
   */
  allowDial?: ((input: string) => boolean) | undefined;
  /** Labels for the provider's `fromNumbers`: `{ '+16175550100': 'Boston' }`. */
  fromNumberLabels?: Readonly<Record<string, string>> | undefined;
  /** The account's call outcomes (`hs_call_disposition`), to choose from after a call. @default none */
  outcomes?: readonly Outcome[] | undefined;
  /** Texts to insert into the notes: a slash, then a digit. @default none */
  noteTemplates?: readonly NoteTemplate[] | undefined;
  /** After how many seconds a call that is over is saved automatically, unless the user types or stops it. @default never */
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
   * Ring, ringback and key tones, which the widget plays if the provider has a `phone`; `false` for none.
   * @default all, with the tones of `defaultCountry`
   */
  sounds?: CallSoundsOptions | false | undefined;
  /**
   * The height that the widget asks HubSpot for, once and in CSS pixels, if its panel is lower; `false` never asks. Content that
   * needs more scrolls, with the main button in reach. @default 600
   */
  panelHeight?: number | false | undefined;
  /** Your screens in place of the widget's. */
  screens?: Partial<Record<ScreenName, Slot>> | undefined;
  /** Your pieces in place of the widget's; `null` removes one. */
  slots?: Partial<Record<SlotName, Slot>> | undefined;
}

/** What the widget's parts share of its props. */
export interface WidgetSettings extends Omit<
  CallingWidgetProps,
  keyof CallingSurfaceProps | 'messages' | 'panelHeight' | 'shortcuts'
> {
  readonly messages: FirstMessages;
  /** The keys that apply now. */
  readonly shortcuts: ChosenShortcuts;
  /** The prop `shortcuts`. */
  readonly appShortcuts: CallingWidgetProps['shortcuts'];
}
