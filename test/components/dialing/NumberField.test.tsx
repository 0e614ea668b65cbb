import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberField, type NumberFieldProps } from '../../../src/components/dialing/NumberField';

const inThrees = (value: string) => (/^\+?\d+$/.test(value) ? value.replace(/(\d{3})(?=\d)/g, '$1 ') : value);

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Phone number' });
const eraser = () => screen.getByRole('button', { name: 'Delete' });

const Controlled = ({ onValueChange, ...props }: NumberFieldProps) => {
  const [value, setValue] = useState(props.value ?? '');
  return (
    <NumberField
      {...props}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onValueChange?.(next);
      }}
    />
  );
};

afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  ['left to itself', NumberField],
  ['held by its user', Controlled],
])('%s', (_, Field) => {
  it('shows what is typed with format, and reports it without', async () => {
    const onValueChange = vi.fn();
    render(<Field format={inThrees} onValueChange={onValueChange} />);
    await userEvent.type(field(), '6175550');
    expect(field()).toHaveValue('617 555 0');
    expect(onValueChange.mock.calls.map(([value]) => value as string)).toEqual([
      '6',
      '61',
      '617',
      '6175',
      '61755',
      '617555',
      '6175550',
    ]);
  });

  it('keeps the caret where it was typed', async () => {
    const user = userEvent.setup();
    render(<Field format={inThrees} />);
    await user.type(field(), '6175550');
    await user.type(field(), '9', { initialSelectionStart: 5, initialSelectionEnd: 5 });
    expect(field()).toHaveValue('617 595 50');
    expect(field().selectionStart).toBe(6);
  });

  it('takes the digit before a space that is deleted', async () => {
    const user = userEvent.setup();
    render(<Field format={inThrees} />);
    await user.type(field(), '6175');
    await user.type(field(), '{Backspace}', { initialSelectionStart: 4, initialSelectionEnd: 4 });
    expect(field()).toHaveValue('615');
  });

  it.each([
    ['tel:+1-617-555-0100', '+16175550100'],
    ['Please call +44 (20) 7946 0000 today', '+442079460000'],
    ['\u202a٦١٧٥٥٥\u202c', '617555'],
    ['sip:ada@example.com', 'sip:ada@example.com'],
  ])('takes the pasted %j as %s', async (text, value) => {
    const onValueChange = vi.fn();
    const user = userEvent.setup();
    render(<Field format={inThrees} onValueChange={onValueChange} />);
    await user.click(field());
    await user.paste(text);
    expect(onValueChange).toHaveBeenLastCalledWith(value);
    expect(field()).toHaveValue(inThrees(value));
  });

  it('puts a pasted number in the place of what is selected', async () => {
    const user = userEvent.setup();
    render(<Field format={inThrees} />);
    await user.type(field(), '617999');
    field().setSelectionRange(4, 7);
    await user.paste('555 0100');
    expect(field()).toHaveValue('617 555 010 0');
    expect(field().selectionStart).toBe(13);
  });

  it('deletes the last digit by its button, and is then ready to be typed into', async () => {
    const onValueChange = vi.fn();
    const user = userEvent.setup();
    render(<Field format={inThrees} onValueChange={onValueChange} />);
    expect(screen.queryByRole('button')).toBeNull();
    await user.type(field(), '61');
    await user.click(eraser());
    expect(onValueChange).toHaveBeenLastCalledWith('6');
    await user.click(eraser());
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('deletes by its button if an extension has put something beside the input', async () => {
    const user = userEvent.setup();
    render(<Field />);
    await user.type(field(), '61');
    field().after(document.createElement('grammarly-extension'));
    await user.click(eraser());
    expect(field()).toHaveValue('6');
  });

  it('deletes on while the button is held', () => {
    vi.useFakeTimers();
    render(<Field defaultValue="6175550100" value={Field === Controlled ? '6175550100' : undefined} />);
    fireEvent.pointerDown(eraser(), { button: 0 });
    for (let round = 0; round < 40; round += 1)
      act(() => {
        vi.advanceTimersByTime(50);
      });
    expect(field()).toHaveValue('');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('deletes by a key after the button was held and released elsewhere', () => {
    vi.useFakeTimers();
    render(<Field defaultValue="6175550100" value={Field === Controlled ? '6175550100' : undefined} />);
    fireEvent.pointerDown(eraser(), { button: 0 });
    act(() => {
      vi.advanceTimersByTime(410);
    });
    fireEvent.pointerLeave(eraser());
    expect(field()).toHaveValue('617555010');
    fireEvent.click(eraser());
    expect(field()).toHaveValue('61755501');
  });
});

it('shows what its user holds, if that refuses what is typed', async () => {
  render(<NumberField value="617" />);
  await userEvent.type(field(), '5');
  expect(field()).toHaveValue('617');
});

it('keeps what was typed before a page from a server came alive', async () => {
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(<Controlled />);
  fireEvent.input(field(), { target: { value: '617' } });
  const { unmount } = render(<Controlled format={inThrees} />, { container, hydrate: true });
  expect(field()).toHaveValue('617');
  await userEvent.type(field(), '5');
  expect(field()).toHaveValue('617 5');
  unmount();
  container.remove();
});

it('is reset by a form to what it shows', async () => {
  render(
    <form data-testid="form">
      <NumberField defaultValue="617" format={inThrees} />
    </form>,
  );
  await userEvent.type(field(), '5');
  screen.getByTestId<HTMLFormElement>('form').reset();
  expect(field()).toHaveValue('617 5');
});

it('submits what was typed by Enter', async () => {
  const onSubmit = vi.fn();
  const outer = vi.fn();
  render(
    <form onSubmit={outer}>
      <NumberField format={inThrees} onSubmit={onSubmit} />
    </form>,
  );
  await userEvent.type(field(), '6175{Enter}');
  expect(onSubmit.mock.calls).toEqual([['6175']]);
  expect(outer).not.toHaveBeenCalled();
});

it('says why the number cannot be called', () => {
  const { rerender } = render(<NumberField problem="This number is too short." />);
  expect(field()).toBeInvalid();
  expect(field()).toHaveAccessibleDescription('This number is too short.');
  rerender(<NumberField problem={undefined} />);
  expect(field()).toBeValid();
  expect(field()).not.toHaveAccessibleDescription();
});

it('leaves a composition alone until it is done', () => {
  const onValueChange = vi.fn();
  render(<NumberField format={inThrees} onValueChange={onValueChange} />);
  field().focus();
  fireEvent.compositionStart(field());
  fireEvent.input(field(), { target: { value: '６１７５' }, isComposing: true });
  expect(field()).toHaveValue('６１７５');
  fireEvent.compositionEnd(field());
  expect(field()).toHaveValue('617 5');
  expect(onValueChange).toHaveBeenLastCalledWith('6175');
});

it('cannot be changed while disabled', () => {
  render(<NumberField disabled defaultValue="617" />);
  expect(field()).toBeDisabled();
  expect(screen.queryByRole('button')).toBeNull();
});
