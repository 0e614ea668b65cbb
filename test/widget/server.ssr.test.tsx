import { renderToString } from 'react-dom/server';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { describe, expect, it } from 'vitest';

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
