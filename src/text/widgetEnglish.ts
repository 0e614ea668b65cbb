import type { AnnouncementMessages, CallStatusMessages, UnansweredMessages } from './widgetMessages';

// What the widget says later, in English; the other languages have all in one file.

export const callStatus: CallStatusMessages = {
  dialing: 'Calling…',
  ringing: 'Ringing…',
  held: 'On hold',
  heldByOther: "You're on hold",
  reconnecting: 'Reconnecting…',
  unheard: "The other person can't hear you.",
  ended: 'Call ended',
  saving: 'Saving…',
  savedUnconfirmed: "Saved. HubSpot hasn't confirmed it yet.",
  muted: 'Muted',
  recording: 'Recording',
};

export const announcement: AnnouncementMessages = {
  incoming: (who) => `Incoming call from ${who}`,
  dialing: (who) => `Calling ${who}`,
  connected: (who) => `Connected with ${who}`,
  held: 'Call on hold',
  resumed: 'Call resumed',
  muted: 'Microphone muted',
  unmuted: 'Microphone on',
  ended: (duration) => `Call ended after ${duration}`,
  endedUnanswered: (status) => `Call ended: ${status}`,
  transferred: 'Call transferred',
  saved: 'Call saved',
  dialRequest: (who) => `New call request: ${who}`,
  loggedOut: 'Logged out',
};

export const unanswered: UnansweredMessages = {
  BUSY: (who) => `${who}'s line was busy`,
  NO_ANSWER: (who) => `${who} didn't answer`,
  REJECTED: (who) => `${who} declined the call`,
  CANCELED: (who) => `Call to ${who} canceled`,
  FAILED: (who) => `Couldn't connect the call to ${who}`,
  MISSED: (who) => `Missed call from ${who}`,
  declinedHere: (who) => `You declined the call from ${who}`,
  COMPLETED: (who) => `Call with ${who} ended`,
};
