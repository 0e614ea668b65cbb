import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DtmfKeypad } from '../../../src/components/call/DtmfKeypad';
import { Keypad } from '../../../src/components/dialing/Keypad';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

afterEach(() => {
  vi.useRealTimers();
});

it('names each key by its digit, whatever letters stand on it', () => {
  render(<Keypad />);
  expect(screen.getByRole('group', { name: 'Keypad' })).toBeVisible();
  expect(screen.getAllByRole('button').map((key) => key.getAttribute('value'))).toEqual(digits);
  for (const digit of digits) expect(screen.getByRole('button', { name: digit })).toBeVisible();
});

it('reports each key, by pointer and by keyboard', async () => {
  const onKey = vi.fn();
  const user = userEvent.setup();
  render(<Keypad onKey={onKey} />);
  for (const digit of digits) await user.click(screen.getByRole('button', { name: digit }));
  expect(onKey.mock.calls.flat()).toEqual(digits);
  onKey.mockClear();
  screen.getByRole('button', { name: '5' }).focus();
  await user.keyboard('{Enter} 49*#+x{Control>}7{/Control}');
  expect(onKey.mock.calls.flat()).toEqual(['5', '5', '4', '9', '*', '#', '+']);
});

it('moves by the arrow keys and stops at the edges', async () => {
  const user = userEvent.setup();
  render(<Keypad />);
  const focused = () => (document.activeElement as HTMLButtonElement).value;
  screen.getByRole('button', { name: '5' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('6');
  await user.keyboard('{ArrowDown}{ArrowLeft}');
  expect(focused()).toBe('8');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('2');
});

describe('holding 0', () => {
  const hold = (ms: number) => {
    vi.useFakeTimers();
    const key = screen.getByRole('button', { name: '0' });
    fireEvent.pointerDown(key, { button: 0 });
    act(() => {
      vi.advanceTimersByTime(ms);
    });
    fireEvent.pointerUp(key);
    // As a pointer's click: a key's has no count.
    fireEvent.click(key, { detail: 1 });
  };

  it('gives only +, without a 0', () => {
    const onKey = vi.fn();
    render(<Keypad onKey={onKey} />);
    hold(600);
    expect(onKey.mock.calls).toEqual([['+']]);
  });

  it('gives 0 when let go soon', () => {
    const onKey = vi.fn();
    render(<Keypad onKey={onKey} />);
    hold(200);
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(onKey.mock.calls).toEqual([['0']]);
  });

  it('does not swallow the next key when it is released elsewhere', () => {
    const onKey = vi.fn();
    vi.useFakeTimers();
    render(<Keypad onKey={onKey} />);
    fireEvent.pointerDown(screen.getByRole('button', { name: '0' }), { button: 0 });
    act(() => {
      vi.advanceTimersByTime(600);
    });
    fireEvent.pointerUp(document.body);
    fireEvent.click(screen.getByRole('button', { name: '5' }));
    expect(onKey.mock.calls).toEqual([['+'], ['5']]);
  });

  // A pointer that a scroll takes away leaves, too.
  it('gives nothing when the pointer has left before', () => {
    const onKey = vi.fn();
    vi.useFakeTimers();
    render(<Keypad onKey={onKey} />);
    fireEvent.pointerDown(screen.getByRole('button', { name: '0' }), { button: 0 });
    fireEvent.pointerLeave(screen.getByRole('group'));
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(onKey).not.toHaveBeenCalled();
  });

  it('gives 0 where + means nothing', () => {
    const onKey = vi.fn();
    render(<DtmfKeypad onKey={onKey} digits="12#" />);
    hold(600);
    expect(onKey.mock.calls).toEqual([['0']]);
    expect(screen.getByText('12#')).toBeVisible();
  });
});

it('does nothing while disabled', async () => {
  const onKey = vi.fn();
  const { container } = render(<Keypad disabled onKey={onKey} />);
  await userEvent.click(screen.getByRole('button', { name: '1' }));
  expect(onKey).not.toHaveBeenCalled();
  expect(container.firstElementChild).toHaveAttribute('data-disabled');
});

it('is not rendered by a key press that only its user renders', async () => {
  const commits = vi.fn();
  const onKey = vi.fn();
  render(
    <Profiler id="keypad" onRender={commits}>
      <Keypad onKey={onKey} />
    </Profiler>,
  );
  commits.mockClear();
  await userEvent.click(screen.getByRole('button', { name: '1' }));
  expect(onKey).toHaveBeenCalledOnce();
  expect(commits).not.toHaveBeenCalled();
});

it("lets the user's handler keep a click to itself", async () => {
  const onKey = vi.fn();
  render(
    <Keypad
      onKey={onKey}
      onClick={(event) => {
        event.preventDefault();
      }}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: '1' }));
  expect(onKey).not.toHaveBeenCalled();
});
