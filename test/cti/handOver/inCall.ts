import type { Session } from 'react-hubspot-calling/core';
import { contactNumber, pass, settle } from '../setUp';
import { createBrowser } from '../windows/browser';

export const first: Session = { portalId: 1, userId: 2 };
export const others: [what: string, session: Session][] = [
  ['user', { portalId: 1, userId: 7 }],
  ['account', { portalId: 9, userId: 2 }],
];

/** A page in a call that has notes. */
export const inCall = async (browser = createBrowser()) => {
  const page = await browser.open(first);
  page.actions.dial({ to: contactNumber });
  await pass(5_000);
  page.actions.updateDraft({ notes: 'For the first one only' });
  await settle();
  return { browser, ...page };
};
