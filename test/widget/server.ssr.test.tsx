import type * as React from 'react';
import { renderToString } from 'react-dom/server';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { describe, expect, it, vi } from 'vitest';

// React 18 warns of it on a server; React 19, which the tests run with, does not.
vi.mock('react', async (importOriginal) => ({
  ...(await importOriginal<typeof React>()),
  useLayoutEffect: () => {
    throw new Error('useLayoutEffect does nothing on the server.');
  },
}));

describe('the widget on a server', () => {
  it('renders its first screen', () => {
    const html = renderToString(
      <CallingProvider fromNumbers={['+16175550100', '+442079460000']}>
        <CallingWidget defaultCountry="US" wrapUpSeconds={30} />
      </CallingProvider>,
    );
    expect(html).toContain('data-calling-screen="dial"');
    expect(html).toContain('Phone number');
  });
});
