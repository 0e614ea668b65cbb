import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DevicePicker } from '../../../src/components/sound/DevicePicker';
import { LevelMeter } from '../../../src/components/sound/LevelMeter';
import { RingSettings } from '../../../src/components/sound/RingSettings';

const button = (name: string) => screen.getByRole('button', { name });

it('says the volume as each language does', () => {
  const { rerender } = render(<RingSettings volume={0.7} />);
  const slider = screen.getByRole('slider', { name: 'Volume' });
  expect(slider).toHaveAttribute('aria-valuetext', '70%');
  rerender(<RingSettings volume={0.7} locale="de" />);
  expect(slider).toHaveAttribute('aria-valuetext', '70\u00a0%');
  expect(screen.getByRole('status')).toHaveTextContent('70 %');
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
