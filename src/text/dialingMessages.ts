// The words of the components in components/dialing/, as types.

/** The words of `Keypad`. */
export interface KeypadMessages {
  /** Name of the group of keys. */
  label: string;
  /** Tooltip of the key 0. */
  holdForPlus: string;
}

/** The words of `NumberField`. */
export interface NumberFieldMessages {
  /** English: "Phone number". */
  label: string;
  /** English: "Type or paste a number". */
  placeholder: string;
  /** Name of the button that deletes the last digit. */
  delete: string;
}

/** The words of `AvailabilitySwitch`. */
export interface AvailabilitySwitchMessages {
  /** The switch, and the text beside it while it is on. */
  label: string;
  /** The text beside the switch while it is off. */
  away: string;
}

/** The words of `LogIn`. */
export interface LogInMessages {
  /** English: "Log in to make and receive calls". */
  title: string;
  /** English: "Log in". */
  logIn: string;
  /** English: "Log out". */
  logOut: string;
}

/** The words of `RecentCalls`. */
export interface RecentCallsMessages {
  /** English: "Recent calls". */
  label: string;
  /** English: "No calls yet". */
  empty: string;
  /** Before the name of the contact that a button calls, for screen readers. */
  callAgain: string;
  /** The name of the search field. */
  search: string;
  /** Shown if no call matches the search. */
  noneFound: string;
  /** Shows the calls beyond the first ones. */
  more: string;
  /** English: "Incoming". */
  inbound: string;
  /** English: "Outgoing". */
  outbound: string;
  /** English: "Missed". */
  missed: string;
  /** English: "Declined". */
  declined: string;
}

/** The words of `FromNumberSelect`. */
export interface FromNumberSelectMessages {
  /** English: "Call from". */
  label: string;
}

/** The words of `DialRequestCard`. */
export interface DialRequestCardMessages {
  /** English: "New call request". */
  label: string;
  /** Calls the requested contact. */
  call: string;
  /** English: "Dismiss". */
  dismiss: string;
}
