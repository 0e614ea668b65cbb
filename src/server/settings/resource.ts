import type { BodyRules } from '../api/check';
import { checkBody } from '../api/check';
import { HubSpotApiError } from '../api/error';
import type { RequestOptions } from '../api/options';
import type { ApiMethod, Permission } from '../api/request';
import type { Send } from '../api/transport';
import { ignoreAnswer } from '../api/transport';

/** Something that an app has once: created, then changed. */
export interface SettingsResource<Input extends object, Update extends object, Value> {
  /**
   * Reads it.
   * @throws HubSpotApiError `not-found` before the first `create`.
   */
  get: (options?: RequestOptions) => Promise<Value>;
  /** Creates it. Sent once: if a failure leaves open whether it was done, read it before you repeat. */
  create: (input: Input, options?: RequestOptions) => Promise<Value>;
  /**
   * Changes the given fields. HubSpot keeps the others.
   * @throws HubSpotApiError `not-found` before the first `create`.
   */
  update: (update: Update, options?: RequestOptions) => Promise<Value>;
  /**
   * Changes the given fields, or creates it if it doesn't exist yet.
   * @throws HubSpotApiError `invalid-input` if it doesn't exist yet and a field is missing that `create` requires.
   */
  save: (input: Update, options?: RequestOptions) => Promise<Value>;
}

/** Something that an app has once, and can delete. */
export interface RemovableResource<
  Input extends object,
  Update extends object,
  Value,
> extends SettingsResource<Input, Update, Value> {
  /**
   * Deletes it. This can't be undone.
   * @throws HubSpotApiError `not-found` if it doesn't exist.
   */
  remove: (options?: RequestOptions) => Promise<void>;
}

export interface ResourceDescription<Value> {
  path: string;
  permission: (method: ApiMethod) => Permission;
  /** What a 404 means, as a sentence. */
  whenMissing: string;
  body: BodyRules;
  /** Fields that a new one has if the caller says nothing. */
  defaults?: object;
  read: (answer: unknown) => Value | undefined;
}

export const createResource = <Input extends object, Update extends object, Value>(
  send: Send,
  { path, permission, whenMissing, body: rules, defaults, read }: ResourceDescription<Value>,
): RemovableResource<Input, Update, Value> => {
  const post = (input: object, options?: RequestOptions): Promise<Value> =>
    send(
      {
        method: 'POST',
        path,
        permission: permission('POST'),
        body: { ...defaults, ...input },
        signal: options?.signal,
      },
      read,
    );
  const request = (method: ApiMethod, options?: RequestOptions) => ({
    method,
    path,
    permission: permission(method),
    signal: options?.signal,
    whenMissing,
  });
  const update = async (input: Update, options?: RequestOptions): Promise<Value> =>
    send({ ...request('PATCH', options), body: checkBody(input, { ...rules, required: [] }) }, read);
  return {
    get: (options) => send(request('GET', options), read),
    create: async (input, options) => post(checkBody(input, rules), options),
    update,
    save: async (input, options) => {
      try {
        return await update(input, options);
      } catch (error) {
        if (!(error instanceof HubSpotApiError) || error.code !== 'not-found') throw error;
        return post(
          checkBody<object>(input, { ...rules, label: `${rules.label}, which don't exist yet,` }),
          options,
        );
      }
    },
    remove: async (options) => {
      await send(request('DELETE', options), ignoreAnswer);
    },
  };
};
