import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CallWaiting } from '../../../src/components/incoming/CallWaiting';
import { IncomingCallCard } from '../../../src/components/incoming/IncomingCallCard';

const button = (name: string) => screen.getByRole('button', { name });

describe('IncomingCallCard', () => {
  const matches = [
    { id: '1', name: 'Ada Lovelace', detail: 'ada@example.com' },
    { id: '2', name: 'Charles Babbage' },
  ];

  it('hands no event to its callbacks, which may be actions with arguments', async () => {
    const callbacks = { onAnswer: vi.fn(), onDecline: vi.fn(), onTransfer: vi.fn() };
    render(<IncomingCallCard number="+1 617 555 0100" {...callbacks} />);
    for (const name of ['Answer', 'Decline', 'Transfer']) await userEvent.click(button(name));
    for (const callback of Object.values(callbacks)) expect(callback.mock.calls).toEqual([[]]);
  });

  it('opens a record here or in a new tab', async () => {
    const onOpenRecord = vi.fn();
    render(<IncomingCallCard matches={matches} onOpenRecord={onOpenRecord} />);
    expect(screen.getByText('2 records with this number')).toBeVisible();
    await userEvent.click(button('Charles Babbage'));
    await userEvent.click(button('Open Ada Lovelace in a new tab'));
    expect(onOpenRecord.mock.calls).toEqual([
      ['2', 'CURRENT_TAB'],
      ['1', 'NEW_TAB'],
    ]);
  });

  it('only names records that cannot be opened', () => {
    render(<IncomingCallCard matches={matches} />);
    expect(screen.getByText('Charles Babbage')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('offers what can be done with a waiting call', async () => {
  const onHoldAndAnswer = vi.fn();
  render(<CallWaiting name="Charles Babbage" onHoldAndAnswer={onHoldAndAnswer} onDecline={vi.fn()} />);
  await userEvent.click(button('Hold & answer'));
  expect(onHoldAndAnswer.mock.calls).toEqual([[]]);
  expect(screen.queryByRole('button', { name: 'End & answer' })).toBeNull();
});
