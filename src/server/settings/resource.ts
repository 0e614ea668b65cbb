import type { BodyRules } from '../api/check';
import { checkBody } from '../api/check';
import { CallingSettingsError } from '../api/error';
import type { Send } from '../api/transport';

export interface RequestOptions {
  /** Ends the request, and the waiting for its next try. */
  signal?: AbortSignal | undefined;
}

/** Something that an app has once: created, then changed. */
export interface SettingsResource<Input extends object, Update extends object, Value> {
  /**
   * Reads it.
   * @throws CallingSettingsError `not-found` before the first `create`.
   */
  get: (options?: RequestOptions) => Promise<Value>;
  /** Creates it. Sent once: after a failure that leaves open whether it was done, read it before you repeat. */
  create: (input: Input, options?: RequestOptions) => Promise<Value>;
  /**
   * Changes the given fields and leaves the others.
   * @throws CallingSettingsError `not-found` before the first `create`.
   */
  update: (update: Update, options?: RequestOptions) => Promise<Value>;
  /** Updates it, or creates it where there is none. */
  save: (input: Input, options?: RequestOptions) => Promise<Value>;
}

export interface RemovableResource<
  Input extends object,
  Update extends object,
  Value,
> extends SettingsResource<Input, Update, Value> {
  /**
   * Deletes it for good.
   * @throws CallingSettingsError `not-found` if there is none.
   */
  remove: (options?: RequestOptions) => Promise<void>;
}

export interface ResourceDescription<Value> {
  path: string;
  /** What a 404 means, as a sentence. */
  whenMissing: string;
  body: BodyRules;
  read: (answer: unknown) => Value | undefined;
}

/** For requests whose answer has no content. */
export const ignoreAnswer = (): true => true;

export const createResource = <Input extends object, Update extends object, Value>(
  send: Send,
  { path, whenMissing, body, read }: ResourceDescription<Value>,
): RemovableResource<Input, Update, Value> => {
  const create = (input: object, options?: RequestOptions): Promise<Value> =>
    send({ method: 'POST', path, body: input, signal: options?.signal }, read);
  const update = (input: object, options?: RequestOptions): Promise<Value> =>
    send({ method: 'PATCH', path, body: input, signal: options?.signal, whenMissing }, read);
  return {
    get: (options) => send({ method: 'GET', path, signal: options?.signal, whenMissing }, read),
    create: async (input, options) => create(checkBody(input, body), options),
    update: async (input, options) => update(checkBody(input, { ...body, required: [] }), options),
    save: async (input, options) => {
      const checked = checkBody(input, body);
      try {
        return await update(checked, options);
      } catch (error) {
        if (!(error instanceof CallingSettingsError) || error.code !== 'not-found') throw error;
        return create(checked, options);
      }
    },
    remove: async (options) => {
      await send({ method: 'DELETE', path, signal: options?.signal, whenMissing }, ignoreAnswer);
    },
  };
};
