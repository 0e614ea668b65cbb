import { cleanup } from '@testing-library/react';
import { CallingWidget } from 'react-hubspot-calling';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

const now = Date.UTC(2026, 2, 2, 15);

/** A picture of the widget in a state, mounted anew. */
const picture = async (state: CallingStateName): Promise<string> => {
  const { container } = renderWithCalling(<CallingWidget defaultCountry="US" />, {
    state,
    now,
    seed: 'call',
  });
  container.style.width = '400px';
  const shot = await page.screenshot({ element: container, save: false });
  cleanup();
  return shot;
};

const pixelsOf = async (picture: string): Promise<Uint8ClampedArray> => {
  const response = await fetch(`data:image/png;base64,${picture}`);
  const bitmap = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
};

/** What no eye and no tool for visual tests sees: a browser may smooth a round corner in two ways. */
const smoothing = 2;

const looksTheSame = async (a: string, b: string): Promise<boolean> => {
  if (a === b) return true;
  const [first, second] = [await pixelsOf(a), await pixelsOf(b)];
  return (
    first.length === second.length &&
    first.every((level, index) => Math.abs(level - second[index]!) <= smoothing)
  );
};

/** What every tool for visual tests does: pictures of a movement differ. */
const withoutMovement = (): void => {
  const style = document.createElement('style');
  style.textContent =
    '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }';
  document.head.append(style);
  onTestFinished(() => {
    style.remove();
  });
};

// In one test: a browser is slow to begin each.
it('every state looks the same twice', async () => {
  withoutMovement();
  const different: string[] = [];
  const names = Object.keys(callingStates) as CallingStateName[];
  for (const name of names)
    if (!(await looksTheSame(await picture(name), await picture(name)))) different.push(name);
  console.log(`Pixels: ${names.length} states, ${different.length} that differ from one picture to the next`);
  expect(different).toEqual([]);
}, 120_000);
