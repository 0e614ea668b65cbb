import { expect, it, vi } from 'vitest';
import { recorderOf } from '../../src/features/recorder';
import { contactNumber, otherNumber, pass, setUp, settle, useFakeWorld } from '../cti/setUp';

useFakeWorld();

it('an app that begins to record when the call is over and cleared away is told to stop', async () => {
  const { actions, cti, state } = await setUp();
  const { id } = actions.dial({ to: contactNumber })!;
  await pass(3_000);
  let begin: () => void = () => undefined;
  const onRecord = vi.fn<() => Promise<void>>().mockImplementationOnce(
    () =>
      new Promise<void>((resolve) => {
        begin = resolve;
      }),
  );
  const recorder = recorderOf(cti);
  void recorder.record(id, true, onRecord);
  actions.hangUp();
  actions.callCompleted();
  await settle();
  actions.dial({ to: otherNumber });
  await settle();
  expect(state().calls[id]).toBeUndefined();
  begin();
  await settle();
  expect(onRecord.mock.calls.map(([, recording]: unknown[]) => recording)).toEqual([true, false]);
  expect(recorder.getSnapshot().size).toBe(0);
  expect(state().problem).toBeNull();
});

it('a recording whose address is refused is stopped with its call', async () => {
  const { actions, cti, state } = await setUp();
  const { id } = actions.dial({ to: contactNumber })!;
  await pass(3_000);
  const onRecord = vi.fn((_call: unknown, recording: boolean) =>
    Promise.resolve(recording ? 'http://recordings.example/1' : undefined),
  );
  const recorder = recorderOf(cti);
  await recorder.record(id, true, onRecord);
  expect(state().problem).toMatchObject({ code: 'recording', callId: id });
  expect(recorder.getSnapshot()).toContain(id);
  actions.hangUp();
  await settle();
  expect(onRecord.mock.calls.map(([, recording]) => recording)).toEqual([true, false]);
  expect(recorder.getSnapshot().size).toBe(0);
});
