import { describe, expect, it, vi } from 'vitest';
import { createObservable } from '../../src/base/observable';

describe('createObservable', () => {
  it('gives listeners the new and the previous value', () => {
    const observable = createObservable('a');
    const listener = vi.fn();
    observable.subscribe(listener);
    observable.set('b');
    observable.set('c');
    expect(listener.mock.calls).toEqual([
      ['b', 'a'],
      ['c', 'b'],
    ]);
  });

  it('does not call listeners when the value is the same', () => {
    const observable = createObservable('a');
    const listener = vi.fn();
    observable.subscribe(listener);
    observable.set('a');
    expect(listener).not.toHaveBeenCalled();
  });

  it('shows each listener every change once and in order, also when a listener sets a value', () => {
    const observable = createObservable(0);
    const seen: [number, number][] = [];
    observable.subscribe((value) => {
      if (value === 1) observable.set(2);
    });
    observable.subscribe((value, previous) => seen.push([value, previous]));
    observable.set(1);
    observable.set(3);
    expect(seen).toEqual([
      [2, 0],
      [3, 2],
    ]);
  });

  it('reports a listener that throws and calls the others', () => {
    const reportError = vi.fn();
    vi.stubGlobal('reportError', reportError);
    const observable = createObservable(0);
    const listener = vi.fn();
    const fault = new Error('broken');
    observable.subscribe(() => {
      throw fault;
    });
    observable.subscribe(listener);
    expect(() => observable.set(1)).not.toThrow();
    expect(listener).toHaveBeenCalledOnce();
    expect(reportError).toHaveBeenCalledWith(fault);
    vi.unstubAllGlobals();
  });

  it('calls a function that subscribed twice twice, and stops one subscription at a time', () => {
    const observable = createObservable(0);
    const listener = vi.fn();
    const stop = observable.subscribe(listener);
    observable.subscribe(listener);
    observable.set(1);
    stop();
    stop();
    observable.set(2);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('does not call a listener that another one unsubscribed', () => {
    const observable = createObservable(0);
    const listener = vi.fn();
    observable.subscribe(() => stop());
    const stop = observable.subscribe(listener);
    observable.set(1);
    expect(listener).not.toHaveBeenCalled();
  });

  it('freezes snapshots and reports changes that they do not show', () => {
    const observable = createObservable({ name: 'Ada' });
    const listener = vi.fn();
    observable.subscribe(listener);
    observable.notify();
    expect(listener).toHaveBeenCalledWith({ name: 'Ada' }, { name: 'Ada' });
    expect(Object.isFrozen(observable.getSnapshot())).toBe(true);
  });
});
