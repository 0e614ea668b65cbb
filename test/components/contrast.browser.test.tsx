import { render } from '@testing-library/react';
import { Button, CallingSurface, NumberField, TextField } from 'react-hubspot-calling';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';

interface Devtools {
  send: (
    method: 'Emulation.setEmulatedMedia',
    params: { features: { name: string; value: string }[] },
  ) => Promise<void>;
}

const emulate = (...features: [name: string, value: string][]) =>
  (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', {
    features: features.map(([name, value]) => ({ name, value })),
  });

afterEach(() => emulate());

const show = () =>
  render(
    <CallingSurface>
      <Button disabled>Off</Button>
      <Button variant="go" disabled>
        Call
      </Button>
      <Button>On</Button>
      <Button variant="quiet">Quiet</Button>
      <Button pending>Pending</Button>
      <NumberField />
      <TextField label="Title" placeholder="Call to Ada" />
    </CallingSurface>,
  ).container;

describe('for who asks for more contrast', () => {
  beforeEach(() => emulate(['prefers-contrast', 'more']));

  it('what is disabled differs by its border, and what is quiet has none', () => {
    const [off, call, on, quiet] = [...show().querySelectorAll('button')].map((each) =>
      getComputedStyle(each),
    );
    expect([off!.borderStyle, call!.borderStyle, on!.borderStyle]).toEqual(['dashed', 'dashed', 'solid']);
    expect(off!.borderColor).toBe(on!.color);
    expect(quiet!.borderColor).toBe('rgba(0, 0, 0, 0)');
  });

  it('a hint differs from what is written', () => {
    const inputs = [...show().querySelectorAll('input')];
    expect(inputs).toHaveLength(2);
    for (const input of inputs) {
      expect(getComputedStyle(input, '::placeholder').fontStyle).toBe('italic');
      expect(getComputedStyle(input).fontStyle).toBe('normal');
    }
  });
});

it('without a wish for contrast nothing is dashed', () => {
  const [off] = [...show().querySelectorAll('button')];
  expect(getComputedStyle(off!).borderStyle).toBe('solid');
});
