/*
 * What a reader writes for each handler: a mock function is of no use to them. `actions` comes from `useCti()`.
 */

const handlers: Readonly<Record<string, string>> = {
  onAnswer: '() => actions.answer()',
  onDecline: '() => actions.decline()',
  onHoldAndAnswer: '() => actions.answer({ id: waiting.id })',
  onTransfer: '(to) => actions.transfer(to)',
  onCallAgain: '({ number }) => number && actions.dial({ to: number })',
  onSubmit: '(to) => actions.dial({ to })',
  onKey: '(key) => actions.sendDigits(key)',
  onSwitch: '(id) => actions.setForeground({ id })',
  onUnblock: '() => actions.resumeAudio()',
  onElapsed: '() => actions.callCompleted()',
};

/** The same by component, where it matters. */
const ofComponents: Readonly<Record<string, string>> = {
  'AnswerButton.onClick': '() => actions.answer()',
  'AvailabilitySwitch.onCheckedChange': '(on) => (on ? actions.userAvailable() : actions.userUnavailable())',
  'CallButton.onClick': "() => actions.dial({ to: '+16175550142' })",
  'CallWaiting.onHoldAndAnswer': '() => actions.answer()',
  'DeclineButton.onClick': '() => actions.decline()',
  'DialRequestCard.onCall': "() => actions.dial({ to: '+442079460001' })",
  'DialRequestCard.onDismiss': '() => actions.dismissDialRequest()',
  'EndCallButton.onClick': '() => actions.hangUp()',
  'EndStatusPicker.onValueChange': '(endStatus) => actions.updateDraft({ endStatus })',
  'ErrorPanel.onRetry': '() => actions.startPhone()',
  'HoldButton.onPressedChange': '(held) => actions.hold(held)',
  'IncomingCallCard.onTransfer': "() => actions.transfer('+442079460018')",
  'Keypad.onKey': '(key) => actions.sendDigits(key)',
  'LogInPanel.onLogIn': '() => actions.userLoggedIn()',
  'MuteButton.onPressedChange': '(muted) => actions.mute(muted)',
  'Notes.onValueChange': '(notes) => actions.updateDraft({ notes })',
  'OutcomePicker.onValueChange': '(outcome) => actions.updateDraft({ outcome })',
  'SaveCallButton.onClick': '() => actions.callCompleted()',
};

/** The code for a handler of a component. */
export const handlerOf = (component: string, prop: string): string => {
  const known = ofComponents[`${component}.${prop}`] ?? handlers[prop];
  if (known !== undefined) return known;
  const words = prop
    .replace(/^on/, '')
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase();
  return `() => console.log('${words}')`;
};
