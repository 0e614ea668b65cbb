import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CallHeader } from '../../../src/components/call/CallHeader';
import { CallSwitcher } from '../../../src/components/call/CallSwitcher';
import { ShortcutHelp } from '../../../src/components/call/ShortcutHelp';
import { TransferForm } from '../../../src/components/call/TransferForm';

const button = (name: string) => screen.getByRole('button', { name });

describe('CallHeader', () => {
  it('puts the number where the name is missing', () => {
    const { rerender } = render(
      <CallHeader name="Ada Lovelace" number="+44 20 7946 0000" numberLabel="Mobile" />,
    );
    expect(screen.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    expect(screen.getByText('+44 20 7946 0000')).toBeVisible();
    rerender(<CallHeader number="+44 20 7946 0000" />);
    expect(screen.getByRole('heading', { name: '+44 20 7946 0000' })).toBeVisible();
    rerender(<CallHeader />);
    expect(screen.getByRole('heading', { name: 'Private number' })).toBeVisible();
  });
});

describe('TransferForm', () => {
  it('passes the call on, by button or Enter, once there is somebody to pass it to', async () => {
    const onTransfer = vi.fn();
    const { rerender } = render(<TransferForm onTransfer={onTransfer} />);
    expect(button('Transfer')).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Transfer to' }), '{Enter}4711{Enter}');
    await userEvent.click(button('Transfer'));
    expect(onTransfer.mock.calls).toEqual([['4711'], ['4711']]);
    rerender(<TransferForm pending onTransfer={onTransfer} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Transfer to' }), '{Enter}');
    expect(onTransfer).toHaveBeenCalledTimes(2);
    expect(button('Transfer: Transferring…')).toHaveAttribute('aria-disabled', 'true');
  });
});

it('swaps the call in the foreground with another, and says its state and time', async () => {
  const onSwitch = vi.fn();
  const answeredAt = Date.now() - 83_000;
  render(
    <CallSwitcher
      calls={[
        { id: '1', who: 'Ada Lovelace', state: 'ringing' },
        { id: '2', who: 'Charles Babbage', state: 'held', answeredAt },
      ]}
      onSwitch={onSwitch}
    />,
  );
  expect(button('Ada Lovelace Ringing Swap')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Charles Babbage On hold 1:2\d Swap$/ }));
  expect(onSwitch.mock.calls).toEqual([['2']]);
});

it('shows the keys of each shortcut', () => {
  render(
    <ShortcutHelp
      shortcuts={[
        { action: 'end', keys: ['e', 'Shift+Escape'] },
        { action: 'mute', keys: ['+'] },
      ]}
    />,
  );
  expect(screen.getByText('End call').nextSibling).toHaveTextContent(/^e ?Shift \+ Escape$/);
  expect(screen.getByText('Mute or unmute').nextSibling).toHaveTextContent('+');
});
