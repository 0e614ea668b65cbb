import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { button, chord, notesField, setUp, useFreshPage } from './setUp';

useFreshPage();

describe('a voice menu by keyboard', () => {
  const open = async () => {
    const all = await setUp();
    await all.call();
    expect(notesField()).toHaveFocus();
    await all.user.keyboard(chord('K'));
    await screen.findByRole('group', { name: 'Keypad' });
    return { ...all, sent: () => all.phone.remote.heardDigits };
  };

  it('gets the focus when it is opened, and takes digits, arrows and Enter', async () => {
    const { user, sent } = await open();
    expect(button('1')).toHaveFocus();
    await user.keyboard('12#');
    expect(sent()).toBe('12#');
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(sent()).toBe('12#5');
  });

  it('is one stop for Tab: the key that had the focus last', async () => {
    const { user } = await open();
    await user.keyboard('{ArrowRight}{Tab}');
    expect(notesField()).toHaveFocus();
    await user.tab({ shift: true });
    expect(button('2')).toHaveFocus();
  });

  it('takes digits from anywhere but a field, while it is open', async () => {
    const { user, sent } = await open();
    button('Mute').focus();
    await user.keyboard('7');
    expect(sent()).toBe('7');
    notesField().focus();
    await user.keyboard('8');
    expect(sent()).toBe('7');
    expect(notesField()).toHaveValue('8');
    await user.click(button('Keypad'));
    await user.keyboard('9');
    expect(sent()).toBe('7');
  });
});

describe('snippets in the notes', () => {
  const noteTemplates = [
    { label: 'Voicemail', text: 'Left a voicemail.' },
    { label: 'Follow-up', text: 'Follow up next week.' },
  ];
  const write = async () => {
    const all = await setUp({ widget: { noteTemplates } });
    await all.call();
    await screen.findByRole('button', { name: /^Snippets/ });
    return all;
  };

  it('are inserted with two keys', async () => {
    const { user } = await write();
    await user.keyboard('/2');
    expect(notesField()).toHaveValue('Follow up next week.');
    await user.keyboard(' Also: /{Enter}');
    expect(notesField()).toHaveValue('Follow up next week. Also: Left a voicemail.');
    await user.keyboard(' /{ArrowDown}{Enter}');
    expect(notesField()).toHaveValue('Follow up next week. Also: Left a voicemail. Follow up next week.');
  });

  it('are left with Escape, and a slash in a word is a slash', async () => {
    const { user } = await write();
    await user.keyboard('/{Escape}1 and/or');
    expect(notesField()).toHaveValue('/1 and/or');
    expect(notesField()).toHaveFocus();
  });

  it('are chosen with the pointer too', async () => {
    const { user } = await write();
    await user.click(button(/^Snippets/));
    await user.click(screen.getByRole('option', { name: 'Voicemail' }));
    expect(notesField()).toHaveValue('Left a voicemail.');
    expect(notesField()).toHaveFocus();
  });
});
