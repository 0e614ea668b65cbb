import { descriptions } from './apiDescription';
import { problemsOf } from './conform';

export type Fields = Record<string, unknown>;

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Ask {
  method: string;
  path: string;
  body: unknown;
}

export const correlationId = 'aeb5f871-7f07-4993-9211-075dc63e7cbf';

export const hubspotError = (category: string, message: string, errors?: unknown[]) => ({
  status: 'error',
  category,
  message,
  correlationId,
  ...(errors && { errors }),
});

const time = '2026-03-01T12:00:00.000Z';

/** What settings have that were created before HubSpot required all nine fields. */
const olderDefaults = {
  height: 600,
  width: 400,
  isReady: true,
  supportsCustomObjects: false,
  supportsInboundCalling: false,
  usesCallingWindow: true,
  usesRemote: true,
};

const operations = descriptions.flatMap((description) => description.operations);

const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);

const matchedRecords = () => {
  const objectCoordinates = { objectId: 501, objectTypeId: '0-1', portalId: 62515 };
  return [
    {
      callerIdType: 'CONTACT',
      objectCoordinates,
      firstName: 'Ada',
      lastName: 'Byron',
      email: 'ada@example.com',
    },
    {
      callerIdType: 'COMPANY',
      objectCoordinates: { ...objectCoordinates, objectTypeId: '0-2' },
      name: 'Acme',
    },
  ];
};

/** What HubSpot keeps, and how it answers a request that may be made. Refuses bodies that its descriptions refuse. */
export const createStore = () => {
  const settings = new Map<string, Fields>();
  const calls = new Map<string, Fields>();
  const transcripts = new Map<string, Fields>();

  const missing = (message: string): Answer => ({
    status: 404,
    body: hubspotError('OBJECT_NOT_FOUND', message),
  });

  const settle = ({ method, body }: Ask, key: string): Answer => {
    const present = settings.get(key);
    const dates = key.endsWith('/recording') ? {} : { createdAt: time, updatedAt: time };
    if (method === 'POST') settings.set(key, { ...(body as Fields), ...dates });
    else if (!present) return missing('No calling extension settings found for the app.');
    else if (method === 'PATCH') settings.set(key, { ...present, ...(body as Fields) });
    else if (method === 'DELETE') settings.delete(key);
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: settings.get(key) };
  };

  const transcribe = ({ method, body }: Ask, id: string | undefined): Answer => {
    if (method === 'POST') {
      const { engagementId, transcriptCreateUtterances } = body as {
        engagementId: number;
        transcriptCreateUtterances: Fields[];
      };
      const newId = String(transcripts.size + 77);
      transcripts.set(newId, {
        id: newId,
        engagementId,
        transcriptSource: 'INTEGRATOR_GENERATED',
        transcriptUtterances: transcriptCreateUtterances.map((utterance, index) => ({
          id: String(index),
          ...utterance,
        })),
        createdAt: time,
        updatedAt: time,
      });
      return { status: 200, body: { id: newId } };
    }
    const present = transcripts.get(id ?? '');
    if (!present) return missing('No such transcript.');
    if (method === 'GET') return { status: 200, body: present };
    transcripts.delete(id ?? '');
    return { status: 204 };
  };

  const carryOut = (ask: Ask): Answer => {
    const { method, path, body } = ask;
    const call = /^\/crm\/(?:v3\/objects|objects\/[\d-]+)\/calls\/(\d+)$/.exec(path)?.[1];
    if (call !== undefined && method === 'PATCH') {
      if (!calls.has(call)) return missing('No such call.');
      calls.set(call, { ...calls.get(call), ...(body as { properties: Fields }).properties });
      return { status: 200, body: { id: call, properties: calls.get(call) } };
    }
    const operation = operations.find((item) => item.method === method && matches(item.path, path));
    if (!operation) return missing('No such address.');
    const problems = operation.body ? problemsOf(body, operation.body) : [];
    if (problems.length > 0)
      return {
        status: 400,
        body: hubspotError(
          'VALIDATION_ERROR',
          'Invalid input JSON',
          problems.map((message) => ({ message })),
        ),
      };
    const [, appId, kind = ''] = /\/(\d+)\/settings(?:\/([\w-]+))?$/.exec(path) ?? [];
    if (appId !== undefined) return settle(ask, `${appId}/${kind}`);
    if (path.includes('/transcripts')) return transcribe(ask, path.split('/transcripts/')[1]);
    if (path.endsWith('/inbound-call')) return { status: 200, body: { callerIdMatches: matchedRecords() } };
    return operation.answer ? { status: 200, body: operation.answer } : { status: 204 };
  };

  return {
    carryOut,
    /** What HubSpot has of an app. */
    stored: (appId: number, kind: 'recording' | 'channel-connection' | '' = '') =>
      settings.get(`${appId}/${kind}`),
    /** Puts settings there, as if created earlier. */
    store: (appId: number, fields: Fields) =>
      void settings.set(`${appId}/`, { ...olderDefaults, ...fields, createdAt: time, updatedAt: time }),
    /** The properties of the calls, by engagement id. */
    calls,
  };
};
