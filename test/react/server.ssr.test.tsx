import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { CallingProvider, useCallDuration, useCti, usePhone } from 'react-hubspot-calling';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';

const View = () => {
  const { connection, call } = useCti();
  const visible = useCti((state) => !state.visibility.isHidden);
  const duration = useCallDuration();
  const { phone, session } = usePhone();
  return (
    <p>{[connection.status, call === null, visible, duration, phone === null, session === null].join(' ')}</p>
  );
};

describe('on a server', () => {
  it('window is undefined, as on a server', () => {
    expect(typeof window).toBe('undefined');
  });

  it.each([
    ['a fake HubSpot', () => ({ connect: vi.fn(createFakeHubSpot().connect), phone: createFakeSoftphone() })],
    ['the real connection', () => ({ phone: createFakeSoftphone() })],
  ])('everything renders with %s, connects to nothing and starts no phone', (_, options) => {
    const props = options();
    const start = vi.spyOn(props.phone, 'start');
    const html = renderToString(
      <StrictMode>
        <CallingProvider {...props} fromNumbers={['+16175550100']}>
          <View />
        </CallingProvider>
      </StrictMode>,
    );
    expect(html).toBe('<p>connecting true true 0 false true</p>');
    expect(start).not.toHaveBeenCalled();
    if ('connect' in props) expect(props.connect).not.toHaveBeenCalled();
  });

  it('two requests share nothing', () => {
    const phones = [createFakeSoftphone(), createFakeSoftphone()];
    const pages = phones.map((phone) =>
      renderToString(
        <CallingProvider phone={phone} loggedIn={phone === phones[0]}>
          <Session />
        </CallingProvider>,
      ),
    );
    expect(pages).toEqual(['<p>in</p>', '<p>out</p>']);
  });
});

const Session = () => <p>{useCti((state) => (state.user.loggedIn ? 'in' : 'out'))}</p>;
