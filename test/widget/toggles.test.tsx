import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { button, inCall, notesField, useFreshPage } from './setUp';

useFreshPage();

describe('the focus beside the toggles of a call', () => {
  it.each(['Mute', 'Hold'])('leaves the keys to whoever writes and presses %s with a mouse', async (name) => {
    const { user } = await inCall();
    await user.type(notesField(), 'One');
    await user.click(button(name));
    expect(button(name)).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard(' two{Enter} ');
    expect(button(name)).toHaveAttribute('aria-pressed', 'true');
    expect(notesField()).toHaveValue('One two\n ');
  });

  it('leaves the focus on a toggle that is pressed by key, or that nobody came to from the notes', async () => {
    const { user } = await inCall();
    button('Mute').focus();
    await user.keyboard(' ');
    expect(button('Mute')).toHaveFocus();
    await user.click(button('Hold'));
    expect(button('Hold')).toHaveFocus();
  });

  it.each([
    ['Escape', async (user: UserEvent) => user.keyboard('{Escape}')],
    ['a mouse', async (user: UserEvent) => user.click(button('Keypad'))],
  ])('goes back to the notes when the keypad is closed with %s', async (_what, close) => {
    const { user, phone } = await inCall();
    await user.click(notesField());
    await user.click(button('Keypad'));
    expect(button('1')).toHaveFocus();
    await user.click(button('2'));
    await close(user);
    expect(screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
    expect(notesField()).toHaveFocus();
    expect(phone.remote.heardDigits).toBe('2');
  });

  it('goes back to its button when a keypad that was opened there is closed with Escape', async () => {
    const { user } = await inCall();
    button('Keypad').focus();
    await user.keyboard('{Enter}');
    expect(button('1')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button('Keypad')).toHaveFocus();
  });
});
