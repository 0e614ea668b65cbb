import type { ProblemMessages } from '../../widgetMessages';

/** What can be wrong, in English. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: 'HubSpot does not answer',
    detail:
      'Calls still work but are not logged. Reload the page; if that does not help, check that calling is on in HubSpot.',
  },
  'untrusted-origin': {
    title: 'This page is not HubSpot',
    detail: 'For your safety the phone does not talk to it. Open the phone from HubSpot.',
  },
  closed: {
    title: 'Disconnected from HubSpot',
    detail: 'Calls are not logged any more. Reload the page to connect again.',
  },
  standalone: { title: 'Outside HubSpot', detail: 'You can make calls here, but they are not logged.' },
  'no-phone': {
    title: 'No phone is set up',
    detail: 'You cannot call from here. Ask your administrator to connect this app to your phone service.',
  },
  'phone-stopped': { title: 'The phone is off', detail: 'You can neither make nor take calls.' },
  'phone-connecting': { title: 'The phone is connecting', detail: 'You can call in a moment.' },
  'phone-reconnecting': {
    title: 'The phone lost its connection',
    detail: 'It tries again by itself. Check your network if this takes long.',
  },
  'wrong-credentials': {
    title: 'The phone service refused the log-in',
    detail: 'Log in again, or ask your administrator to check your account.',
  },
  unreachable: {
    title: 'The phone service cannot be reached',
    detail: 'You can neither make nor take calls. Check your network, then try again.',
  },
  'microphone-denied': {
    title: 'The microphone is blocked',
    detail: 'Nobody could hear you. Allow the microphone for this page in your browser, then try again.',
  },
  'microphone-missing': {
    title: 'No microphone found',
    detail: 'Nobody could hear you. Connect a headset or microphone, then try again.',
  },
  'microphone-policy': {
    title: 'This page may not use the microphone',
    detail:
      'Nobody could hear you. Ask your administrator to let the page around the phone allow the microphone, or open the phone in a window of its own.',
  },
  'microphone-insecure': {
    title: 'The microphone needs https',
    detail: 'Browsers give it to secure pages only. Ask your administrator to serve the phone over https.',
  },
  'microphone-failed': {
    title: 'The microphone does not work',
    detail: 'Nobody could hear you. Close other programs that use it, or choose another one, then try again.',
  },
  'no-webrtc': {
    title: 'This browser cannot make calls',
    detail: 'It lacks WebRTC. Use a current Chrome, Edge, Firefox or Safari.',
  },
  'invalid-number': { title: 'This number cannot be called', detail: 'Check the number and try again.' },
  failed: { title: 'The phone has a problem', detail: 'Try again; if that does not help, reload the page.' },
  'poor-network': {
    title: 'Poor connection',
    detail: 'Words may get lost. Move closer to your router or close other downloads.',
  },
  engagement: {
    title: 'HubSpot did not create the call',
    detail: 'You can keep talking. Your notes stay here.',
  },
  navigation: {
    title: 'HubSpot could not open the record',
    detail: 'It may have been deleted, or you may not see it.',
  },
  finalize: {
    title: 'HubSpot could not close the conversation',
    detail: 'Try again, or close it in Help Desk.',
  },
  'save-refused': { title: 'HubSpot did not save the call', detail: 'Your notes are still here. Try again.' },
  'save-unconfirmed': {
    title: 'HubSpot has not confirmed the call',
    detail: "It may be saved all the same: look at the record's timeline before you try again.",
  },
  'transfer-failed': {
    title: 'The call was not transferred',
    detail: 'You are still connected. Check the number and try again.',
  },
  recording: {
    title: 'The recording could not be started or stopped',
    detail: 'The call goes on. Try again, or take notes.',
  },
  'logged-out': { title: 'You are logged out', detail: 'Log in to make calls.' },
  crashed: {
    title: 'This part of the phone has a problem',
    detail:
      'Your call and your notes are safe. Try again; if that does not help, reload the page after the call.',
  },
};
