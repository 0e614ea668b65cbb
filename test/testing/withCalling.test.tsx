import type { Decorator, Meta } from '@storybook/react-vite';
import { render, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { CallTimer, useCti } from 'react-hubspot-calling';
import { type CallingStateName, createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';
import { describe, expect, it } from 'vitest';

const Story = () => <p>{useCti((state) => state.call?.status ?? state.connection.status)}</p>;

interface Context {
  args: { state: CallingStateName };
}

describe('withCalling', () => {
  it('puts a story into a state', () => {
    render(withCalling({ state: 'dialing' })(Story, {}));
    expect(screen.getByText('dialing')).toBeInTheDocument();
  });

  it('follows the controls of a story', () => {
    const decorate = withCalling(({ args }: Context) => ({ state: args.state }));
    const { rerender } = render(decorate(Story, { args: { state: 'dialing' } }));
    rerender(decorate(Story, { args: { state: 'ended' } }));
    expect(screen.getByText('ended')).toBeInTheDocument();
  });

  it('puts a story between fakes', async () => {
    const hubspot = createFakeHubSpot();
    render(withCalling({ hubspot, phone: createFakeSoftphone() })(Story, {}));
    expect(await screen.findByText('ready')).toBeInTheDocument();
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED']);
  });

  it('stops the clock until its effects have run, as a browser renders it', async () => {
    const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
    environment.IS_REACT_ACT_ENVIRONMENT = false;
    let hasRun = false;
    const Timer = () => {
      const startedAt = useCti(({ call }) => (call?.status === 'connected' ? call.answeredAt : 0));
      useEffect(() => {
        hasRun = true;
      });
      return <CallTimer startedAt={startedAt} />;
    };
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    root.render(withCalling({ state: 'connected' })(Timer, {}));
    await waitFor(() => {
      expect(hasRun).toBe(true);
    });
    expect(screen.getByRole('timer')).toHaveTextContent('1:05');
    root.unmount();
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  });

  it("is a decorator in Storybook's own types", () => {
    const decorator: Decorator = withCalling({ state: 'ready' });
    const meta: Meta<{ state: CallingStateName }> = {
      decorators: [decorator, withCalling(({ args }) => ({ state: args.state }))],
    };
    expect(meta.decorators).toHaveLength(2);
  });
});
