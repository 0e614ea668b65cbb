import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallTimer } from '../../src/components/call/CallTimer';
import { WrapUpCountdown } from '../../src/components/wrapUp/WrapUpCountdown';

const now = Date.UTC(2026, 0, 15, 14, 30);

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

describe('CallTimer', () => {
  const timer = () => screen.getByRole('timer', { name: 'Call duration' });

  it('shows the time since the talk began, changing on its whole seconds', () => {
    render(<CallTimer startedAt={now - 58_400} />);
    expect(timer()).toHaveTextContent('0:58');
    pass(599);
    expect(timer()).toHaveTextContent('0:58');
    pass(1);
    expect(timer()).toHaveTextContent('0:59');
    pass(1000);
    expect(timer()).toHaveTextContent('1:00');
    pass(3_600_000);
    expect(timer()).toHaveTextContent('1:01:00');
  });

  it('renders nothing for a tick, and does not tick once it has ended', () => {
    const commits = vi.fn();
    const timerOf = (endedAt?: number) => (
      <Profiler id="timer" onRender={commits}>
        <CallTimer startedAt={now} endedAt={endedAt} />
      </Profiler>
    );
    const { rerender } = render(timerOf());
    commits.mockClear();
    for (let second = 0; second < 5; second += 1) pass(1000);
    expect(commits).not.toHaveBeenCalled();
    expect(timer()).toHaveTextContent('0:05');
    rerender(timerOf(now + 5000));
    commits.mockClear();
    pass(10_000);
    expect(commits).not.toHaveBeenCalled();
    expect(timer()).toHaveTextContent('0:05');
    expect(timer()).toHaveAttribute('data-ended');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is never negative, and keeps on after the clock was set back or forward', () => {
    render(<CallTimer startedAt={now} />);
    pass(3000);
    vi.setSystemTime(now - 3_600_000);
    pass(1000);
    expect(timer()).toHaveTextContent('0:00');
    vi.setSystemTime(now + 90_000);
    pass(1000);
    expect(timer()).toHaveTextContent('1:31');
  });

  it('starts anew with another call', () => {
    const { rerender } = render(<CallTimer startedAt={now - 90_000} />);
    rerender(<CallTimer startedAt={now} />);
    expect(timer()).toHaveTextContent('0:00');
  });

  it('leaves no timer behind', () => {
    render(
      <StrictMode>
        <CallTimer startedAt={now} />
      </StrictMode>,
    ).unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('WrapUpCountdown', () => {
  it('counts down and says once that it is over', () => {
    const onElapsed = vi.fn();
    render(
      <StrictMode>
        <WrapUpCountdown endsAt={now + 3000} onElapsed={onElapsed} />
      </StrictMode>,
    );
    expect(screen.getByRole('timer')).toHaveTextContent('Saving automatically in 3 s');
    pass(1000);
    expect(screen.getByRole('timer')).toHaveTextContent('Saving automatically in 2 s');
    pass(1999);
    expect(onElapsed).not.toHaveBeenCalled();
    pass(1);
    expect(onElapsed).toHaveBeenCalledOnce();
    pass(60_000);
    expect(onElapsed).toHaveBeenCalledOnce();
    expect(screen.getByRole('timer')).toHaveTextContent('Saving automatically in 0 s');
  });

  it('is said to screen readers once, with words that come after the region and are not there for long', () => {
    render(<WrapUpCountdown endsAt={now + 30_000} />);
    const status = screen.getByRole('status');
    expect(status).toBeEmptyDOMElement();
    pass(1000);
    expect(status).toHaveTextContent('Saving automatically in 29 s');
    pass(3000);
    expect(status).toHaveTextContent('Saving automatically in 29 s');
    for (let second = 4; second < 30; second += 1) {
      pass(1000);
      expect(status).toBeEmptyDOMElement();
    }
  });

  it('can be stopped', async () => {
    vi.useRealTimers();
    const onStop = vi.fn();
    render(<WrapUpCountdown endsAt={Date.now() + 30_000} onStop={onStop} />);
    await userEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(onStop.mock.calls).toEqual([[]]);
  });
});
