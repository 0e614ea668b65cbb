import type { ProblemMessages } from '../../widgetMessages';
import { crashed } from '../firstEnglish';

/** What can be wrong, in English. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: "Can't reach HubSpot",
    detail:
      "Calls work but aren't logged. Reload the page. If that doesn't help, check that calling is on in HubSpot.",
  },
  'untrusted-origin': {
    title: "This page isn't HubSpot",
    detail: 'Calling is off here. Open the phone from HubSpot.',
  },
  closed: {
    title: 'Disconnected from HubSpot',
    detail: "Calls aren't logged anymore. Reload the page to reconnect.",
  },
  standalone: { title: 'Not connected to HubSpot', detail: "You can make calls, but they aren't logged." },
  'no-phone': {
    title: 'No phone set up',
    detail: "You can't make calls. Ask your admin to connect this app to your phone service.",
  },
  'phone-stopped': { title: 'Phone is off', detail: "You can't make or receive calls." },
  'phone-connecting': { title: 'Phone is connecting', detail: 'You can call in a moment.' },
  'phone-reconnecting': {
    title: 'Phone lost its connection',
    detail: 'Reconnecting… Check your network if this takes long.',
  },
  'wrong-credentials': {
    title: "Can't log in to the phone service",
    detail: 'Log in again, or ask your admin to check your account.',
  },
  unreachable: {
    title: "Can't reach the phone service",
    detail: "You can't make or receive calls. Check your network, then try again.",
  },
  'microphone-denied': {
    title: 'Microphone is blocked',
    detail: 'Allow the microphone for this page in your browser, then try again.',
  },
  'microphone-missing': {
    title: 'No microphone found',
    detail: 'Connect a headset or microphone, then try again.',
  },
  'microphone-policy': {
    title: "This page can't use the microphone",
    detail: 'Ask your admin to allow it, or open the phone in its own window.',
  },
  'microphone-insecure': {
    title: 'The microphone needs https',
    detail: 'Ask your admin to serve the phone over https.',
  },
  'microphone-failed': {
    title: "Microphone isn't working",
    detail: 'Close other programs that use it, or choose another one, then try again.',
  },
  'no-webrtc': {
    title: "This browser can't make calls",
    detail: 'Use a current Chrome, Edge, Firefox or Safari.',
  },
  'invalid-number': { title: "Can't call this number", detail: 'Check the number and try again.' },
  failed: { title: 'Phone problem', detail: 'Try again, or reload the page.' },
  'poor-network': {
    title: 'Poor connection',
    detail: 'Audio may cut out. Move closer to your router, or stop other downloads.',
  },
  engagement: {
    title: "HubSpot couldn't log this call",
    detail: 'Your notes stay here.',
  },
  navigation: {
    title: "HubSpot couldn't open the record",
    detail: "It may have been deleted, or you don't have access.",
  },
  finalize: {
    title: "HubSpot couldn't close the conversation",
    detail: 'Try again, or close it in Help Desk.',
  },
  'save-refused': { title: "HubSpot didn't save the call", detail: 'Your notes are still here. Try again.' },
  'save-impossible': {
    title: "HubSpot didn't save the call",
    detail: 'Copy your notes before you close the call.',
  },
  'save-unconfirmed': {
    title: "HubSpot hasn't confirmed the call",
    detail: 'It may already be saved. Check the timeline first.',
  },
  'transfer-failed': {
    title: "Couldn't transfer the call",
    detail: "You're still connected. Check the number and try again.",
  },
  recording: {
    title: "Couldn't start or stop the recording",
    detail: 'The call continues. Try again, or take notes.',
  },
  'recording-refused': {
    title: "HubSpot didn't save the recording",
    detail: 'The call is saved. Add the recording link to your notes.',
  },
  'logged-out': { title: "You're logged out", detail: 'Log in to make calls.' },
  storage: {
    title: 'Notes may be lost in a reload',
    detail: "The browser's storage is full. Save the call before you reload the page.",
  },
  unclaimed: {
    title: "A call isn't saved yet:",
    detail: "HubSpot wasn't connected. Is it yours?",
  },
  crashed,
};
