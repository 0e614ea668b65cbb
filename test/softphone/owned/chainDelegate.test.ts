import { describe, expect, it, vi } from 'vitest';
import { chainDelegate } from '../../../src/softphone/sipjs/chainDelegate';

interface Delegate {
  onInvite?: (call: string) => void;
  onBye?: (bye: string) => void;
  onMessage?: (text: string) => void;
}

/** As SIP.js does: looks for a handler at each event, and acts by itself without one. */
class Agent {
  delegate: Delegate | undefined;
  readonly refused: string[] = [];
  invite(call: string) {
    if (this.delegate?.onInvite) this.delegate.onInvite(call);
    else this.refused.push(call);
  }
  bye(bye: string) {
    this.delegate?.onBye?.(bye);
  }
  message(text: string) {
    if (this.delegate?.onMessage) this.delegate.onMessage(text);
    else this.refused.push(text);
  }
}

describe('a delegate that the app shares with the library', () => {
  it('calls both, whoever came first', () => {
    const agent = new Agent();
    const [before, after, ours] = [vi.fn(), vi.fn(), vi.fn()];
    agent.delegate = { onInvite: before };
    chainDelegate<Delegate>(agent, { onInvite: ours });
    agent.invite('one');
    agent.delegate = { onInvite: after };
    agent.invite('two');
    expect(before.mock.calls).toEqual([['one']]);
    expect(after.mock.calls).toEqual([['two']]);
    expect(ours.mock.calls).toEqual([['one'], ['two']]);
  });

  it('keeps `this` of the app, and what the app sets on what it reads', () => {
    const agent = new Agent();
    const theirs = {
      seen: [] as string[],
      onInvite(call: string) {
        this.seen.push(call);
      },
    };
    agent.delegate = theirs;
    chainDelegate<Delegate>(agent, { onInvite: () => undefined });
    agent.invite('one');
    expect(theirs.seen).toEqual(['one']);
    const onMessage = vi.fn();
    agent.delegate.onMessage = onMessage;
    agent.delegate = { ...agent.delegate };
    agent.message('hello');
    expect(onMessage).toHaveBeenCalledExactlyOnceWith('hello');
  });

  it('leaves to SIP.js what neither handles', () => {
    const agent = new Agent();
    chainDelegate<Delegate>(agent, { onInvite: () => undefined });
    agent.message('nobody listens');
    expect(agent.refused).toEqual(['nobody listens']);
  });

  it('does what SIP.js leaves undone if only the library listens', () => {
    const agent = new Agent();
    const [ours, unhandled] = [vi.fn(), vi.fn()];
    chainDelegate<Delegate>(agent, { onBye: ours }, { onBye: unhandled });
    agent.bye('bye');
    expect(unhandled).toHaveBeenCalledOnce();
    agent.delegate = { onBye: () => undefined };
    agent.bye('bye');
    expect(unhandled).toHaveBeenCalledOnce();
    expect(ours).toHaveBeenCalledTimes(2);
  });

  it('stops listening, and listens again without stacking up', () => {
    const agent = new Agent();
    const ours = vi.fn();
    chainDelegate<Delegate>(agent, { onInvite: ours })();
    agent.invite('one');
    expect(ours).not.toHaveBeenCalled();
    expect(agent.refused).toEqual(['one']);
    chainDelegate<Delegate>(agent, { onInvite: ours });
    agent.invite('two');
    expect(ours).toHaveBeenCalledExactlyOnceWith('two');
  });
});
