import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AvailabilitySwitch } from '../../src/components/dialing/AvailabilitySwitch';
import { Button } from '../../src/components/primitives/Button';
import {
  AnswerButton,
  CallButton,
  DeclineButton,
  EndCallButton,
} from '../../src/components/call/callButtons';
import { CallHeader } from '../../src/components/call/CallHeader';
import { FromNumberSelect } from '../../src/components/dialing/FromNumberSelect';
import { OutcomePicker } from '../../src/components/wrapUp/OutcomePicker';
import { CallSwitcher } from '../../src/components/call/CallSwitcher';
import { HoldButton, KeypadButton, MuteButton, RecordButton } from '../../src/components/call/callToggles';
import { CallWaiting } from '../../src/components/incoming/CallWaiting';
import { DevicePicker } from '../../src/components/sound/DevicePicker';
import { DialRequestCard } from '../../src/components/dialing/DialRequestCard';
import { EndStatusPicker } from '../../src/components/wrapUp/EndStatusPicker';
import { ErrorPanel } from '../../src/components/primitives/ErrorPanel';
import { IncomingCallCard } from '../../src/components/incoming/IncomingCallCard';
import { LevelMeter } from '../../src/components/sound/LevelMeter';
import { LiveRegion } from '../../src/components/primitives/LiveRegion';
import { LogInPanel } from '../../src/components/dialing/LogInPanel';
import { Notes } from '../../src/components/wrapUp/Notes';
import { RecentCalls } from '../../src/components/dialing/RecentCalls';
import { RingSettings } from '../../src/components/sound/RingSettings';
import { SaveCallButton } from '../../src/components/wrapUp/SaveCallButton';
import { ShortcutHelp } from '../../src/components/call/ShortcutHelp';
import { StatusBanner } from '../../src/components/primitives/StatusBanner';
import { TransferForm } from '../../src/components/call/TransferForm';
import { de } from '../../src/text/messages/de';

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

it('switches availability', async () => {
  const onCheckedChange = vi.fn();
  render(<AvailabilitySwitch onCheckedChange={onCheckedChange} />);
  const control = screen.getByRole('switch', { name: 'Available' });
  expect(control).not.toBeChecked();
  await userEvent.click(control);
  await userEvent.keyboard(' ');
  expect(onCheckedChange.mock.calls).toEqual([[true], [false]]);
});

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

it('says the volume as each language does', () => {
  const { rerender } = render(<RingSettings volume={0.7} />);
  const slider = screen.getByRole('slider', { name: 'Volume' });
  expect(slider).toHaveAttribute('aria-valuetext', '70%');
  rerender(<RingSettings volume={0.7} locale="de" />);
  expect(slider).toHaveAttribute('aria-valuetext', '70\u00a0%');
  expect(screen.getByRole('status')).toHaveTextContent('70 %');
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
    name: /^Call again Ada Lovelace ?\+44 20 7946 0000 Missed · /,
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
    expect(button('Transferring…')).toHaveAttribute('aria-disabled', 'true');
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
    ['nobody', []],
  ] as const) {
    await userEvent.clear(search);
    await userEvent.type(search, query);
    expect(names()).toEqual(found);
  }
  expect(screen.getByText('No calls found')).toBeVisible();
});

it('chooses devices, and names those whose name the browser keeps back', async () => {
  const onValueChange = vi.fn();
  const onTestSound = vi.fn();
  const devices = [
    { deviceId: 'default', label: 'Default' },
    { deviceId: 'a', label: '' },
    { deviceId: 'b', label: 'Headset' },
  ];
  render(<DevicePicker microphone={{ devices, value: 'b', onValueChange }} onTestSound={onTestSound} />);
  const select = screen.getByRole('combobox', { name: 'Microphone' });
  expect(
    within(select)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['System default', 'Device 1', 'Headset']);
  await userEvent.selectOptions(select, 'Device 1');
  await userEvent.click(button('Test sound'));
  expect(onValueChange.mock.calls).toEqual([['a']]);
  expect(onTestSound.mock.calls).toEqual([[]]);
  expect(screen.queryByRole('combobox', { name: 'Speaker' })).toBeNull();
});

it('shows a level, or reads one again and again', async () => {
  const { rerender } = render(<LevelMeter level={0.4} />);
  const meter = screen.getByRole<HTMLMeterElement>('meter', { name: 'Microphone level' });
  expect(meter).toHaveAttribute('value', '0.4');
  rerender(<LevelMeter getLevel={() => 0.7} />);
  await vi.waitFor(() => {
    expect(meter.value).toBe(0.7);
  });
});

it('logs in, and says why the last try failed', async () => {
  const onLogIn = vi.fn();
  render(<LogInPanel onLogIn={onLogIn} problem="Unknown account." />);
  await userEvent.click(button('Log in'));
  expect(onLogIn.mock.calls).toEqual([[]]);
  expect(screen.getByRole('alert')).toHaveTextContent('Unknown account.');
});

it('interrupts for errors only', () => {
  const { rerender } = render(<StatusBanner tone="warning" title="Reconnecting" />);
  expect(screen.getByRole('status')).toHaveTextContent('Reconnecting');
  rerender(<StatusBanner tone="error" title="No microphone" onDismiss={vi.fn()} />);
  expect(screen.getByRole('alert')).toHaveTextContent('No microphone');
  expect(button('Dismiss')).toBeVisible();
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
