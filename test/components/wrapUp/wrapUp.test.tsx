import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { OutcomePicker } from '../../../src/components/wrapUp/OutcomePicker';
import { EndStatusPicker } from '../../../src/components/wrapUp/EndStatusPicker';
import { Notes } from '../../../src/components/wrapUp/Notes';
import { de } from '../../../src/text/messages/de';

const button = (name: string) => screen.getByRole('button', { name });

describe('EndStatusPicker', () => {
  it('offers every end status as a radio, and reports the one picked', async () => {
    const onValueChange = vi.fn();
    render(<EndStatusPicker onValueChange={onValueChange} />);
    const group = screen.getByRole('radiogroup', { name: 'Call status' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).value),
    ).toEqual(['COMPLETED', 'NO_ANSWER', 'BUSY', 'REJECTED', 'CANCELED', 'MISSED', 'FAILED']);
    await userEvent.click(screen.getByRole('radio', { name: 'No answer' }));
    expect(onValueChange.mock.calls).toEqual([['NO_ANSWER']]);
    expect(screen.getByRole('radio', { name: 'No answer' })).toBeChecked();
    expect(group).toHaveAttribute('data-value', 'NO_ANSWER');
  });

  it.each([
    ['a click', async () => userEvent.click(button('Change call status'))],
    ['Enter', async () => userEvent.keyboard('{Tab}{Enter}')],
  ])('opens from its one line with %s, and takes the focus to what is chosen', async (_what, open) => {
    render(<EndStatusPicker compact defaultValue="BUSY" />);
    await open();
    expect(screen.getByRole('radio', { name: 'Busy' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('radio', { name: 'Declined' })).toHaveFocus();
  });

  it('shows what its user holds', async () => {
    render(<EndStatusPicker value="BUSY" options={['BUSY', 'FAILED']} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Failed' }));
    expect(screen.getByRole('radio', { name: 'Busy' })).toBeChecked();
  });

  it('keeps two pickers apart', () => {
    render(
      <>
        <EndStatusPicker defaultValue="BUSY" />
        <EndStatusPicker defaultValue="FAILED" />
      </>,
    );
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  });

  it('speaks another language', () => {
    render(<EndStatusPicker messages={de.endStatusPicker} />);
    expect(screen.getByRole('radio', { name: 'Besetzt' })).toBeInTheDocument();
  });
});

describe('Notes', () => {
  const notes = () => screen.getByRole('textbox', { name: 'Notes' });

  it('takes text of several lines', async () => {
    const onValueChange = vi.fn();
    render(<Notes onValueChange={onValueChange} />);
    await userEvent.type(notes(), 'a{Enter}b');
    expect(onValueChange).toHaveBeenLastCalledWith('a\nb');
    expect(notes()).toHaveValue('a\nb');
  });

  it('begins with a default, or shows what its user holds', () => {
    const { rerender } = render(<Notes defaultValue="draft" />);
    expect(notes()).toHaveValue('draft');
    rerender(<Notes key="held" value="held" />);
    expect(notes()).toHaveValue('held');
  });

  it('says how many characters are left, and takes no more', async () => {
    render(<Notes maxLength={5} />);
    expect(notes()).toHaveAccessibleDescription('5 characters left');
    await userEvent.type(notes(), 'abcdefgh');
    expect(notes()).toHaveValue('abcde');
    expect(notes()).toHaveAccessibleDescription('0 characters left');
  });

  it('can be focused from outside', () => {
    const inputRef = createRef<HTMLTextAreaElement>();
    render(<Notes inputRef={inputRef} />);
    inputRef.current?.focus();
    expect(notes()).toHaveFocus();
  });
});

it('lists more than eight outcomes', async () => {
  const onOutcome = vi.fn();
  const outcomes = Array.from({ length: 9 }, (_, index) => ({
    id: String(index),
    label: `Outcome ${String(index)}`,
  }));
  render(<OutcomePicker outcomes={outcomes} onValueChange={onOutcome} />);
  const list = screen.getByRole('combobox', { name: 'Call outcome' });
  expect(list).toHaveDisplayValue('Select an outcome');
  await userEvent.selectOptions(list, 'Outcome 8');
  expect(onOutcome.mock.calls).toEqual([['8']]);
});

it('shows the end status in one line, and the others when asked', async () => {
  const onValueChange = vi.fn();
  render(
    <EndStatusPicker
      compact
      value="COMPLETED"
      options={['COMPLETED', 'FAILED']}
      onValueChange={onValueChange}
    />,
  );
  expect(screen.getByText('Completed')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  await userEvent.click(button('Change call status'));
  await userEvent.click(screen.getByRole('radio', { name: 'Failed' }));
  expect(onValueChange.mock.calls).toEqual([['FAILED']]);
});
