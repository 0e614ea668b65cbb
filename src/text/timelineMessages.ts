/** What the library itself writes to HubSpot's timeline and says in HubSpot. `who` is a name or a number. */
export interface TimelineMessages {
  /** The title of an outbound call on the timeline. English: "Call to …". */
  outbound: (who: string) => string;
  /** The title of an inbound call. */
  inbound: (who: string) => string;
  /** Stands for a withheld number in a title. */
  unknownNumber: string;
  /** HubSpot's own alert for a call that it refused, after it has closed the widget. */
  notSaved: string;
}

/** English. */
export const timeline: TimelineMessages = {
  outbound: (who) => `Call to ${who}`,
  inbound: (who) => `Call from ${who}`,
  unknownNumber: 'private number',
  notSaved: "HubSpot didn't save the call. Open the phone to try again.",
};
