import type { DefaultOutcomeName } from './defaultOutcomes';

// The words of the components in components/wrapUp/, as types.

/** The end statuses of a call, by HubSpot's names for them. */
export interface EndStatusPickerMessages {
  /** English: "Call status". */
  label: string;
  /** Shows the other end statuses. */
  change: string;
  /** The same for screen readers. */
  changeStatus: string;
  /** English: "Completed". */
  COMPLETED: string;
  /** English: "Failed". */
  FAILED: string;
  /** English: "Canceled". */
  CANCELED: string;
  /** English: "Busy". */
  BUSY: string;
  /** English: "No answer". */
  NO_ANSWER: string;
  /** English: "Declined". */
  REJECTED: string;
  /** English: "Missed". */
  MISSED: string;
}

/** The words of `Notes`. */
export interface NotesMessages {
  /** English: "Notes". */
  label: string;
  /** English: "What was said, and what’s next". */
  placeholder: string;
  /** English: "3 characters left". */
  charactersLeft: (count: number) => string;
  /** Opens the list of texts to insert. */
  templates: string;
}

/** The words of `SaveCall`. */
export interface SaveCallMessages {
  /** English: "Save call". */
  save: string;
  /** English: "Saving…". */
  saving: string;
  /** English: "Saved". */
  saved: string;
}

/** The words of `OutcomePicker`. */
export interface OutcomePickerMessages {
  /** English: "Call outcome". */
  label: string;
  /** In the list of more than eight outcomes, while none is chosen. */
  none: string;
  /** HubSpot's own outcomes, by their English names. */
  defaults: Readonly<Record<DefaultOutcomeName, string>>;
}

/** The words of `WrapUpCountdown`. */
export interface WrapUpCountdownMessages {
  /** English: "Saving automatically in 3 s". */
  savesIn: (seconds: number) => string;
  /** English: "Keep editing". */
  stop: string;
}
