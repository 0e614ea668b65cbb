// The words of the components in components/call/ and components/incoming/, as types.

/** The words of `CallTimer`. */
export interface CallTimerMessages {
  /** English: "Call duration". */
  label: string;
}

/** The words of `CallButton`. */
export interface CallButtonMessages {
  /** English: "Call". */
  call: string;
  /** English: "End call". */
  endCall: string;
  /** English: "Answer". */
  answer: string;
  /** English: "Decline". */
  decline: string;
}

/** The words of `ToggleButton`. */
export interface ToggleButtonMessages {
  /** English: "Mute". */
  mute: string;
  /** English: "Hold". */
  hold: string;
  /** English: "Keypad". */
  keypad: string;
  /** English: "Record". */
  record: string;
}

/** The words of `CallHeader`. */
export interface CallHeaderMessages {
  /** Stands for the name of a record that has none. */
  unknown: string;
  /** Stands for a caller without a name who withholds the number. */
  withheld: string;
  /** Behind a number. */
  extension: (extension: string) => string;
}

/** The words of `IncomingCallCard`. */
export interface IncomingCallCardMessages {
  /** English: "Incoming call". */
  label: string;
  /** English: "Answer". */
  answer: string;
  /** English: "Decline". */
  decline: string;
  /** English: "Transfer". */
  transfer: string;
  /** Heading of the records that match the caller's number. */
  matches: (count: number) => string;
  /** Stands for the record while none is chosen. */
  chooseRecord: string;
  /** English: "Open …". */
  openRecord: (name: string) => string;
  /** English: "Open … in a new tab". */
  openRecordInNewTab: (name: string) => string;
}

/** The words of `CallWaiting`. */
export interface CallWaitingMessages {
  /** English: "Incoming call". */
  label: string;
  /** English: "Hold & answer". */
  holdAndAnswer: string;
  /** English: "End & answer". */
  endAndAnswer: string;
  /** English: "Decline". */
  decline: string;
}

/** The words of `DtmfKeypad`. */
export interface DtmfKeypadMessages {
  /** Before the digits that were sent. */
  sent: string;
}

/** The words of `TransferForm`. */
export interface TransferFormMessages {
  /** English: "Transfer call". */
  label: string;
  /** Name of the field for the number to transfer to. */
  to: string;
  /** English: "Transfer". */
  transfer: string;
  /** English: "Transferring…". */
  transferring: string;
  /** English: "Cancel". */
  cancel: string;
}

/** The words of `CallSwitcher`. */
export interface CallSwitcherMessages {
  /** English: "Other calls". */
  label: string;
  /** Connected and not on hold. */
  active: string;
  /** English: "On hold". */
  held: string;
  /** Outbound, before the remote phone rings. */
  dialing: string;
  /** Outbound, the remote phone rings. */
  ringing: string;
  /** Swaps the call with the one in the foreground. */
  swap: string;
}

/** The words of `ConnectionQuality`. */
export interface ConnectionQualityMessages {
  /** English: "Good connection". */
  good: string;
  /** English: "Fair connection". */
  fair: string;
  /** English: "Poor connection". */
  poor: string;
  /** English: "Connection quality unknown". */
  unknown: string;
  /** What was measured, each formatted with its unit. */
  figures: (measured: { loss: string; jitter: string; delay: string }) => string;
}

/** What can be done by a shortcut. */
export interface ShortcutHelpMessages {
  /** English: "Keyboard shortcuts". */
  label: string;
  /** Shown if a shortcut is a key without Ctrl, Alt or Cmd. */
  hint: string;
  /** The switch that turns shortcuts on and off. */
  enabled: string;
  /** The name of the button that changes the keys of an action. */
  change: (action: string) => string;
  /** Shown while new keys are expected. */
  press: string;
  /** The keys pressed would also type something. */
  refused: string;
  /** The keys pressed belong to another action. */
  taken: (action: string) => string;
  /** Brings the original keys back. */
  reset: string;
  /** English: "Answer". */
  answer: string;
  /** English: "Decline". */
  decline: string;
  /** English: "End call". */
  end: string;
  /** English: "Mute or unmute". */
  mute: string;
  /** English: "Hold or resume". */
  hold: string;
  /** English: "Show keypad". */
  keypad: string;
  /** English: "Go to notes". */
  notes: string;
  /** English: "Save call". */
  save: string;
  /** English: "Show shortcuts". */
  help: string;
  /** English: "Select an outcome". */
  outcome: string;
  /** English: "Insert a snippet in the notes". */
  snippet: string;
  /** English: "Leave the notes, close a panel". */
  leave: string;
}
