import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  button,
  chord,
  findButton,
  noButton,
  notesField,
  numberField,
  setUp,
  settle,
  withFocus,
} from './setUp';

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  withFocus();
});

describe('shortcuts', () => {
  it('press the buttons that can be seen, from the notes too', async () => {
    const { ring, user, phone } = await setUp();
    await ring();
    await user.keyboard(chord('P'));
    expect(await findButton('Mute')).toBeVisible();
    expect(notesField()).toHaveFocus();
    await user.keyboard(chord('M'));
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
    await user.keyboard(chord('H'));
    await settle();
    expect(phone.remote.session.getSnapshot().held.local).toBe(true);
    await user.keyboard(chord('K'));
    expect(await screen.findByRole('group', { name: 'Keypad' })).toBeVisible();
    await user.keyboard(chord('J'));
    expect(notesField()).toHaveFocus();
    await user.keyboard('m');
    expect(notesField()).toHaveValue('m');
    await user.keyboard(chord('E'));
    expect(await findButton('Save call')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    expect(numberField()).toBeVisible();
  });

  it('decline with a chord, and with nothing less', async () => {
    const { ring, user } = await setUp();
    await ring();
    await user.keyboard('d{Shift>}D{/Shift}xX');
    expect(button('Answer')).toBeVisible();
    await user.keyboard(chord('X'));
    expect(noButton('Answer')).toBeNull();
  });

  it('open their panel with the focus in it, and return the focus', async () => {
    const { user, call } = await setUp();
    await call();
    await user.click(notesField());
    await user.keyboard(chord('S'));
    expect(await screen.findByRole('heading', { name: 'Keyboard shortcuts' })).toHaveFocus();
    await user.keyboard(chord('S'));
    expect(screen.queryByRole('heading', { name: 'Keyboard shortcuts' })).toBeNull();
    expect(notesField()).toHaveFocus();
  });

  it('are listed with those of outcomes, snippets and Escape', async () => {
    const outcomes = ['Connected', 'Busy', 'No answer'].map((label, id) => ({ id: String(id), label }));
    const noteTemplates = ['One', 'Two'].map((label) => ({ label, text: label }));
    const { user } = await setUp({ widget: { outcomes, noteTemplates } });
    await user.keyboard(chord('S'));
    const help = await screen.findByRole('region', { name: 'Keyboard shortcuts' });
    expect(help).toHaveTextContent(/Select an outcome\s*Ctrl \+ Shift \+ 1 … 3/);
    expect(help).toHaveTextContent(/Insert a snippet in the notes\s*\/ \+ 1 … 2/);
    expect(help).toHaveTextContent(/Leave the notes, close a panel\s*Esc/);
  });

  it('are listed, and announced with the buttons', async () => {
    const { user, call } = await setUp();
    await user.keyboard(chord('S'));
    const help = await screen.findByRole('region', { name: 'Keyboard shortcuts' });
    expect(help).toHaveTextContent(/Mute or unmute\s*Alt \+ Shift \+ M/i);
    await user.keyboard(chord('S'));
    expect(screen.queryByRole('region', { name: 'Keyboard shortcuts' })).toBeNull();
    await call();
    expect(button('Mute')).toHaveAttribute('aria-keyshortcuts', 'Alt+Shift+M');
  });

  it('are Control and Command on a Mac, where Option types characters', async () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    const { user, call, phone } = await setUp();
    await call();
    expect(button('Mute')).toHaveAttribute('aria-keyshortcuts', 'Control+Meta+M');
    await user.keyboard(chord('M'));
    expect(phone.remote.session.getSnapshot().muted).toBe(false);
    await user.keyboard('{Control>}{Meta>}m{/Meta}{/Control}');
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
    await user.keyboard(chord('E'));
    expect(button('End call')).toBeVisible();
  });

  it('are not typed with AltGr', async () => {
    const { call, phone } = await setUp({ widget: { shortcuts: { mute: 'Ctrl+Alt+M' } } });
    await call();
    const press = { key: 'm', code: 'KeyM', ctrlKey: true, altKey: true };
    fireEvent.keyDown(document.body, { ...press, modifierAltGraph: true });
    expect(phone.remote.session.getSnapshot().muted).toBe(false);
    fireEvent.keyDown(document.body, press);
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
  });

  it('can be other keys, or fewer; single keys pause while somebody types', async () => {
    const { user, call, phone } = await setUp({
      widget: { shortcuts: { mute: ['F9', 'q'], hold: null } },
    });
    await call();
    await user.keyboard(`q${chord('H')}`);
    expect(notesField()).toHaveValue('q');
    expect(phone.remote.session.getSnapshot()).toMatchObject({ muted: false, held: { local: false } });
    await user.keyboard('{F9}');
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
    notesField().blur();
    await user.keyboard('q');
    expect(phone.remote.session.getSnapshot().muted).toBe(false);
  });

  it('leave the fields of web components alone, open or closed', async () => {
    const { call, phone } = await setUp({ widget: { shortcuts: { mute: 'm' } } });
    await call();
    for (const mode of ['open', 'closed'] as const) {
      const host = document.body.appendChild(document.createElement('x-field'));
      const input = host.attachShadow({ mode }).appendChild(document.createElement('input'));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true }));
      host.remove();
      expect(phone.remote.session.getSnapshot().muted).toBe(false);
    }
    fireEvent.keyDown(document.body, { key: 'm' });
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
  });

  it('can be none', async () => {
    const { user, call, phone } = await setUp({ widget: { shortcuts: false } });
    expect(noButton('Keyboard shortcuts')).toBeNull();
    await call();
    await user.keyboard(chord('M'));
    expect(phone.remote.session.getSnapshot().muted).toBe(false);
  });

  it('work on a keyboard of another script', async () => {
    const { call, phone } = await setUp();
    await call();
    fireEvent.keyDown(document.body, { key: 'Ь', code: 'KeyM', altKey: true, shiftKey: true });
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
  });
});

describe('the panel of shortcuts', () => {
  /** What the person has chosen outlives the page; the calls of the test do not. */
  const storage = {
    getItem: (key: string) => (key.includes('shortcuts') ? localStorage.getItem(key) : null),
    setItem: (key: string, value: string) => {
      localStorage.setItem(key, value);
    },
    removeItem: () => undefined,
  };

  const open = async () => {
    const all = await setUp({ provider: { storage } });
    await all.call();
    await all.user.click(button('Keyboard shortcuts'));
    const panel = await screen.findByRole('region', { name: 'Keyboard shortcuts' });
    return { ...all, panel: within(panel), muted: () => all.phone.remote.session.getSnapshot().muted };
  };

  it('turns them off for this person, and on again', async () => {
    const { user, panel, muted, unmount } = await open();
    await user.click(panel.getByRole('checkbox', { name: 'Use keyboard shortcuts' }));
    await user.keyboard(chord('M'));
    expect(muted()).toBe(false);
    expect(button('Mute')).not.toHaveAttribute('aria-keyshortcuts');
    await user.click(button('End call'));
    await user.click(button('Save call'));
    unmount();
    const again = await open();
    await again.user.keyboard(chord('M'));
    expect(again.muted()).toBe(false);
    await again.user.click(again.panel.getByRole('checkbox', { name: 'Use keyboard shortcuts' }));
    await again.user.keyboard(chord('M'));
    expect(again.muted()).toBe(true);
  });

  it('changes the keys of an action, and remembers them', async () => {
    const { user, panel, muted } = await open();
    await user.click(panel.getByRole('button', { name: 'Change keys: Mute or unmute' }));
    await user.keyboard('m');
    expect(panel.getByRole('alert')).toHaveTextContent('Add Ctrl, Alt or Cmd');
    await user.keyboard(chord('H'));
    expect(panel.getByRole('alert')).toHaveTextContent('Already in use: Hold or resume');
    await user.keyboard('{Control>}{Alt>}u{/Alt}{/Control}');
    expect(panel.getByText('Mute or unmute').nextSibling).toHaveTextContent('Ctrl + Alt + U');
    expect(muted()).toBe(false);
    await user.keyboard('{Control>}{Alt>}u{/Alt}{/Control}');
    expect(muted()).toBe(true);
    expect(localStorage.getItem('react-hubspot-calling/shortcuts/app/1/2')).toContain('Ctrl+Alt+U');
    await user.click(panel.getByRole('button', { name: 'Restore defaults' }));
    await user.keyboard(chord('M'));
    expect(muted()).toBe(false);
  });

  it('keeps the old keys with Escape', async () => {
    const { user, panel } = await open();
    await user.click(panel.getByRole('button', { name: 'Change keys: Mute or unmute' }));
    await user.keyboard('{Escape}');
    expect(panel.getByText('Mute or unmute').nextSibling).toHaveTextContent('Alt + Shift + M');
  });
});

describe('Escape', () => {
  const region = (name: string) => screen.queryByRole('region', { name });
  const transferField = () => screen.queryByRole('textbox', { name: 'Transfer to' });
  const openTransfer = async (user: UserEvent) => {
    await user.click(button('Transfer'));
    await waitFor(() => {
      expect(transferField()).toBeVisible();
    });
  };

  it('closes what a button has opened, and gives the button the focus', async () => {
    const { call, user } = await setUp({ widget: { shortcuts: { help: null } } });
    await call();
    await user.click(button('Keyboard shortcuts'));
    await user.click(button('Keypad'));
    await screen.findByRole('group', { name: 'Keypad' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
    expect(button('Keypad')).toHaveFocus();
    expect(region('Keyboard shortcuts')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(region('Keyboard shortcuts')).toBeNull();
    expect(button('Keyboard shortcuts')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button('End call')).toBeVisible();
  });

  it('closes a transfer, and leaves the notes first', async () => {
    const { call, user } = await setUp();
    await call();
    await openTransfer(user);
    await user.click(notesField());
    await user.keyboard('{Escape}');
    expect(notesField()).not.toHaveFocus();
    expect(transferField()).toBeVisible();
    await user.click(transferField()!);
    await user.keyboard('{Escape}');
    expect(transferField()).toBeNull();
    expect(button('Transfer')).toHaveFocus();
  });

  it('closes the transfer of a call that rings, and no more', async () => {
    const { ring, user } = await setUp();
    await ring();
    await openTransfer(user);
    await user.keyboard('{Escape}');
    expect(transferField()).toBeNull();
    expect(button('Answer')).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });
});
