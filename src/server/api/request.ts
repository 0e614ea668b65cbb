import type { CallingApiVersion, CredentialKind } from './version';

export type ApiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What HubSpot's API descriptions say about who may send a request. */
export interface Permission {
  /** The version that the path belongs to. */
  version: CallingApiVersion;
  credential: CredentialKind;
  /** The OAuth scopes of which one is enough. */
  scopes: readonly string[];
}

export interface ApiRequest {
  method: ApiMethod;
  /** Below the base address, such as `/crm/extensions/calling/2026-03/123/settings`. */
  path: string;
  permission: Permission;
  body?: object | undefined;
  signal?: AbortSignal | undefined;
  /** A POST that only reads, and so can be repeated like a GET. */
  onlyReads?: boolean | undefined;
  /** What a 404 means here, as a sentence. */
  whenMissing?: string | undefined;
}

/** An answer as it arrived: read completely, not yet understood. */
export interface RawAnswer {
  status: number;
  text: string;
  retryAfterMs: number | undefined;
  secret: string;
}

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Whether the request can have changed something at HubSpot. */
export const changesSomething = (request: ApiRequest): boolean =>
  request.method !== 'GET' && !request.onlyReads;
