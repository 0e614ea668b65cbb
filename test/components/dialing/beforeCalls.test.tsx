import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { AvailabilitySwitch } from '../../../src/components/dialing/AvailabilitySwitch';
import { FromNumberSelect } from '../../../src/components/dialing/FromNumberSelect';
import { OutcomePicker } from '../../../src/components/wrapUp/OutcomePicker';
import { DialRequestCard } from '../../../src/components/dialing/DialRequestCard';
import { LogInPanel } from '../../../src/components/dialing/LogInPanel';
import { RecentCalls } from '../../../src/components/dialing/RecentCalls';

const button = (name: string) => screen.getByRole('button', { name });

it('switches availability', async () => {
  const onCheckedChange = vi.fn();
  render(<AvailabilitySwitch onCheckedChange={onCheckedChange} />);
  const control = screen.getByRole('switch', { name: 'Available' });
  expect(control).not.toBeChecked();
  await userEvent.click(control);
  await userEvent.keyboard(' ');
  expect(onCheckedChange.mock.calls).toEqual([[true], [false]]);
});

it('lists recent calls and calls again', async () => {
  const onCallAgain = vi.fn();
  const call = {
    id: '1',
    direction: 'inbound',
    missed: true,
    name: 'Ada Lovelace',
    number: '+44 20 7946 0000',
    at: Date.UTC(2026, 0, 15, 12),
  } as const;
  const { rerender } = render(<RecentCalls calls={[call]} locale="en" onCallAgain={onCallAgain} />);
  const row = screen.getByRole('button', {
    name: /^Call again Ada Lovelace ?\+44 20 7946 0000 Missed /,
  });
  await userEvent.click(row);
  expect(onCallAgain.mock.calls).toEqual([[call]]);
  rerender(<RecentCalls calls={[]} />);
  expect(screen.getByText('No calls yet')).toBeVisible();
});

it('chooses the number to call from, and the outcome', async () => {
  const onNumber = vi.fn();
  const onOutcome = vi.fn();
  render(
    <>
      <FromNumberSelect
        numbers={[{ number: '+1617', label: 'Boston' }, { number: '+44' }]}
        onValueChange={onNumber}
      />
      <OutcomePicker outcomes={[{ id: 'x', label: 'Left voicemail' }]} onValueChange={onOutcome} />
    </>,
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Call from' }), '+44');
  await userEvent.click(screen.getByRole('radio', { name: 'Left voicemail' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Left voicemail' }));
  expect(onNumber.mock.calls).toEqual([['+44']]);
  expect(onOutcome.mock.calls).toEqual([['x'], ['']]);
});

it('searches recent calls by name, company and number', async () => {
  const calls = ['Ada Lovelace', 'Charles Babbage', 'Grace Hopper'].map((name, index) => ({
    id: name,
    direction: 'outbound' as const,
    name,
    company: index === 1 ? 'Difference Ltd' : undefined,
    number: `+1 (617) 555-010${String(index)}`,
    at: Date.now() - index,
  }));
  render(<RecentCalls calls={calls} searchable limit={1} />);
  const names = () =>
    screen.queryAllByRole('listitem').map((item) => /\w+ \w+(?= \+)/.exec(item.textContent)?.[0]);
  expect(names()).toEqual(['Ada Lovelace']);
  await userEvent.click(button('Show more'));
  expect(names()).toHaveLength(3);
  const search = screen.getByRole('searchbox', { name: 'Search recent calls' });
  for (const [query, found] of [
    ['ltd diff', ['Charles Babbage']],
    ['555 0102', ['Grace Hopper']],
    ['0617 555 0102', ['Grace Hopper']],
    ['nobody', []],
  ] as const) {
    await userEvent.clear(search);
    await userEvent.type(search, query);
    expect(names()).toEqual(found);
  }
  expect(screen.getByText('No calls found')).toBeVisible();
});

it('logs in, and says why the last try failed', async () => {
  const onLogIn = vi.fn();
  render(<LogInPanel onLogIn={onLogIn} problem="Unknown account." />);
  await userEvent.click(button('Log in'));
  expect(onLogIn.mock.calls).toEqual([[]]);
  expect(screen.getByRole('alert')).toHaveTextContent('Unknown account.');
});

it('shows the requested contact, and lets it be called or dismissed', async () => {
  const onCall = vi.fn();
  const onDismiss = vi.fn();
  render(
    <DialRequestCard
      number="+44 20 7946 0001"
      name="Charles Babbage"
      onCall={onCall}
      onDismiss={onDismiss}
    />,
  );
  await userEvent.click(button('Call now'));
  await userEvent.click(button('Dismiss'));
  expect(onCall.mock.calls).toEqual([[]]);
  expect(onDismiss.mock.calls).toEqual([[]]);
});
