import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../src/components/primitives/Button';
import { CallButton, EndCallButton } from '../../../src/components/call/callButtons';
import { AnswerButton, DeclineButton } from '../../../src/components/call/ringButtons';
import { HoldButton, KeypadButton, MuteButton, RecordButton } from '../../../src/components/call/callToggles';
import { ErrorPanel } from '../../../src/components/primitives/ErrorPanel';
import { LiveRegion } from '../../../src/components/primitives/LiveRegion';
import { SaveCallButton } from '../../../src/components/wrapUp/SaveCallButton';
import { StatusBanner } from '../../../src/components/primitives/StatusBanner';

const button = (name: string) => screen.getByRole('button', { name });

describe('buttons', () => {
  it.each([
    [CallButton, 'Call'],
    [EndCallButton, 'End call'],
    [AnswerButton, 'Answer'],
    [DeclineButton, 'Decline'],
  ])('%# is named %s', async (Component, name) => {
    const onClick = vi.fn();
    render(<Component onClick={onClick} />);
    await userEvent.click(button(name));
    expect(onClick).toHaveBeenCalledOnce();
    expect(button(name)).toHaveAttribute('type', 'button');
  });

  it('keeps the focus and does nothing while pending, and does not submit either', () => {
    const onClick = vi.fn();
    const onSubmit = vi.fn();
    render(
      <form onSubmit={onSubmit}>
        <Button pending type="submit" onClick={onClick}>
          Send
        </Button>
      </form>,
    );
    button('Send').focus();
    fireEvent.click(button('Send'));
    expect(button('Send')).toHaveFocus();
    expect(button('Send')).toHaveAttribute('aria-disabled', 'true');
    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it.each([
    [MuteButton, 'Mute'],
    [HoldButton, 'Hold'],
    [KeypadButton, 'Keypad'],
    [RecordButton, 'Record'],
  ])('%# is a toggle whose name stays %s', async (Component, name) => {
    const onPressedChange = vi.fn();
    const { rerender } = render(<Component onPressedChange={onPressedChange} />);
    expect(button(name)).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button(name));
    expect(onPressedChange).toHaveBeenLastCalledWith(true);
    rerender(<Component pressed onPressedChange={onPressedChange} />);
    expect(button(name)).toHaveAttribute('aria-pressed', 'true');
    expect(button(name)).toHaveAttribute('data-pressed');
    await userEvent.click(button(name));
    expect(onPressedChange).toHaveBeenLastCalledWith(false);
  });

  it('says how far saving has got', () => {
    const onClick = vi.fn();
    const { rerender } = render(<SaveCallButton onClick={onClick} />);
    expect(button('Save call')).toBeEnabled();
    rerender(<SaveCallButton state="saving" onClick={onClick} />);
    fireEvent.click(button('Saving…'));
    rerender(<SaveCallButton state="saved" onClick={onClick} />);
    fireEvent.click(button('Saved'));
    expect(onClick).not.toHaveBeenCalled();
  });
});

it('interrupts for errors only', () => {
  const { rerender } = render(<StatusBanner tone="warning" title="Reconnecting" />);
  expect(screen.getByRole('status')).toHaveTextContent('Reconnecting');
  rerender(<StatusBanner tone="error" title="No microphone" onDismiss={vi.fn()} />);
  expect(screen.getByRole('alert')).toHaveTextContent('No microphone');
  expect(button('Dismiss')).toBeVisible();
});

it('shows a spinner in place of the icon while something is in progress', () => {
  const { rerender, container } = render(<StatusBanner title="Call saved" />);
  const banner = screen.getByRole('status');
  expect(container.querySelector('svg')).not.toBeNull();
  rerender(<StatusBanner title="Saving…" pending />);
  expect(container.querySelector('svg')).toBeNull();
  expect(banner).toHaveAttribute('data-pending');
});

it('says what is wrong, and folds away what is for engineers', async () => {
  const onRetry = vi.fn();
  render(
    <ErrorPanel
      title="Unreachable"
      detail="Check your network."
      technical="wss closed: 1006"
      onRetry={onRetry}
    />,
  );
  await userEvent.click(button('Try again'));
  expect(onRetry.mock.calls).toEqual([[]]);
  expect(screen.getByText('wss closed: 1006')).not.toBeVisible();
});

it('speaks from the region that fits the urgency', () => {
  const { rerender } = render(<LiveRegion message="Call saved" />);
  expect(screen.getByRole('status')).toHaveTextContent('Call saved');
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  rerender(<LiveRegion message="Incoming call" urgent />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(screen.getByRole('alert')).toHaveTextContent('Incoming call');
});
