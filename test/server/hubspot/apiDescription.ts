// Facts from HubSpot's eight public API descriptions: "CRM Calling Extensions" and "Transcriptions", each in v3, 2025-09, 2026-03 and
// 2026-09 (v3 and 2026-03 of 2026-08, the others of 2026-03).

export type Version = 'v3' | '2025-09' | '2026-03' | '2026-09';
export const versions: readonly Version[] = ['v3', '2025-09', '2026-03', '2026-09'];

/** `integer`, `array of integer`, a list of allowed words, or the fields of an object. */
export type Kind =
  'string' | 'integer' | 'boolean' | 'object' | 'date-time' | readonly string[] | Shape | List;
export interface List {
  each: Kind;
}
export interface Shape {
  required: readonly string[];
  fields: Readonly<Record<string, Kind>>;
}

const settings = {
  height: 'integer',
  isReady: 'boolean',
  name: 'string',
  supportsCustomObjects: 'boolean',
  supportsInboundCalling: 'boolean',
  url: 'string',
  usesCallingWindow: 'boolean',
  usesRemote: 'boolean',
  width: 'integer',
} as const;
const settingsRequest: Shape = { required: Object.keys(settings), fields: settings };
const recording: Shape = {
  required: ['urlToRetrieveAuthedRecording'],
  fields: { urlToRetrieveAuthedRecording: 'string' },
};
const channel: Shape = { required: ['isReady', 'url'], fields: { isReady: 'boolean', url: 'string' } };
const patchOf = ({ fields }: Shape): Shape => ({ required: [], fields });
const phoneNumber: Shape = {
  required: ['e164Number', 'phoneNumberType'],
  fields: {
    e164Number: 'string',
    extension: 'string',
    phoneNumberType: [
      'FIXED_LINE',
      'FIXED_LINE_OR_MOBILE',
      'MOBILE',
      'PAGER',
      'PERSONAL_NUMBER',
      'PREMIUM_RATE',
      'SHARED_COST',
      'TOLL_FREE',
      'UAN',
      'UNKNOWN',
      'VOICEMAIL',
      'VOIP',
    ],
  },
};
const thirdPartyCall: Shape = {
  required: [
    'createEngagement',
    'engagementProperties',
    'externalCallId',
    'finalCallStatus',
    'fromNumber',
    'potentialRecipientUserIds',
    'toNumber',
  ],
  fields: {
    callStartedTimestamp: 'date-time',
    createEngagement: 'boolean',
    durationSeconds: 'integer',
    engagementProperties: 'object',
    externalCallId: 'string',
    finalCallStatus: [
      'BUSY',
      'CALLING_CRM_USER',
      'CANCELED',
      'COMPLETED',
      'CONNECTING',
      'FAILED',
      'HOLD',
      'IN_PROGRESS',
      'MISSED',
      'NO_ANSWER',
      'QUEUED',
      'RINGING',
      'UNKNOWN',
    ],
    fromNumber: phoneNumber,
    potentialRecipientUserIds: { each: 'integer' },
    toNumber: phoneNumber,
    userId: 'integer',
  },
};
const speaker: Shape = {
  required: ['id', 'name'],
  fields: { email: 'string', id: 'string', name: 'string' },
};
const transcript: Shape = {
  required: ['engagementId', 'transcriptCreateUtterances'],
  fields: {
    engagementId: 'integer',
    transcriptCreateUtterances: {
      each: {
        required: ['endTimeMillis', 'speaker', 'startTimeMillis', 'text'],
        fields: {
          endTimeMillis: 'integer',
          languageCode: 'string',
          speaker,
          startTimeMillis: 'integer',
          text: 'string',
        },
      },
    },
  },
};
const userIds: Shape = {
  required: ['inputs'],
  fields: { inputs: { each: { required: ['id'], fields: { id: 'string' } } } },
};

const dates = { createdAt: '2026-03-01T12:00:00.000Z', updatedAt: '2026-03-02T12:00:00.000Z' };
const settingsAnswer = {
  ...dates,
  height: 600,
  isReady: false,
  name: 'Acme Phone',
  supportsCustomObjects: false,
  supportsInboundCalling: true,
  url: 'https://phone.acme.example/widget/',
  usesCallingWindow: true,
  usesRemote: false,
  width: 400,
};
const recordingAnswer = { urlToRetrieveAuthedRecording: 'https://phone.acme.example/recordings/%s' };
const channelAnswer = { ...dates, isReady: true, url: 'https://phone.acme.example/numbers' };
const callAnswer = {
  callerIdMatches: [
    { callerIdType: 'CONTACT', objectCoordinates: { objectId: 501, objectTypeId: '0-1', portalId: 62515 } },
  ],
};
const transcriptAnswer = {
  ...dates,
  engagementId: 21,
  id: '77',
  transcriptSource: 'INTEGRATOR_GENERATED',
  transcriptUtterances: [{ endTimeMillis: 90, id: '1', startTimeMillis: 0, text: 'Hello.' }],
};
const statusAnswer = { connected: true, userId: '9' };

export interface Operation {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  /** How HubSpot's description lets a request in. */
  security: 'developer_hapikey' | 'oauth2';
  /** One of these is enough. */
  scopes: readonly string[];
  body?: Shape;
  /** A success with what the description requires; undefined stands for 204. */
  answer?: object;
}

export interface ApiDescription {
  name: string;
  version: Version;
  operations: readonly Operation[];
}

const contacts = [
  'crm.objects.contacts.highly_sensitive.write.v2',
  'crm.objects.contacts.sensitive.write.v2',
  'crm.objects.contacts.write',
  'crm.schemas.contacts.write',
];

const rootOf = (version: Version): string =>
  version === 'v3' ? '/crm/v3/extensions/calling' : `/crm/extensions/calling/${version}`;

const inboundCall = (root: string): Operation => ({
  method: 'POST',
  path: `${root}/inbound-call`,
  security: 'oauth2',
  scopes: contacts,
  body: thirdPartyCall,
  answer: callAnswer,
});

const statusesPath = '/crm/extensions/calling/v3/connection-statuses';
const statusesOfV3: readonly Operation[] = [
  { method: 'GET', path: statusesPath, answer: { results: [statusAnswer] } },
  {
    method: 'POST',
    path: `${statusesPath}/batch/read`,
    body: userIds,
    answer: { results: [statusAnswer] },
  },
  { method: 'GET', path: `${statusesPath}/me`, answer: statusAnswer },
].map((operation) => ({
  ...(operation as Operation),
  security: 'oauth2',
  scopes: ['automation', 'crm.objects.owners.read'],
}));

const calling = (version: Version): ApiDescription => {
  const root = rootOf(version);
  const wantsToken = version === 'v3' || version === '2026-03';
  const resource = (path: string, body: Shape, answer: object, methods: string): Operation[] =>
    methods.split(' ').map((method) => ({
      method: method as Operation['method'],
      path: `${root}/{appId}/${path}`,
      security: wantsToken ? ('oauth2' as const) : ('developer_hapikey' as const),
      scopes: wantsToken ? [method === 'GET' ? 'developers-read' : 'developers-write'] : [],
      ...(method === 'POST' && { body }),
      ...(method === 'PATCH' && { body: patchOf(body) }),
      ...(method !== 'DELETE' && { answer }),
    }));
  return {
    name: 'CRM Calling Extensions',
    version,
    operations: [
      ...(version === 'v3' ? statusesOfV3 : []),
      inboundCall(root),
      {
        method: 'POST',
        path: `${root}/recordings/ready`,
        security: 'oauth2',
        scopes: contacts,
        body: { required: ['engagementId'], fields: { engagementId: 'integer' } },
      },
      ...resource('settings', settingsRequest, settingsAnswer, 'GET POST DELETE PATCH'),
      ...resource('settings/channel-connection', channel, channelAnswer, 'GET POST DELETE PATCH'),
      ...resource('settings/recording', recording, recordingAnswer, 'GET POST PATCH'),
    ],
  };
};

const transcriptions = (version: Version): ApiDescription => {
  const root = rootOf(version);
  const one = `${root}/transcripts/{transcriptId}`;
  const security = 'oauth2' as const;
  const [read, write] = [
    ['crm.extensions_calling_transcripts.read'],
    ['crm.extensions_calling_transcripts.write'],
  ];
  return {
    name: 'Transcriptions',
    version,
    operations: [
      ...(version === 'v3' ? statusesOfV3 : []),
      inboundCall(root),
      {
        method: 'POST',
        path: `${root}/transcripts`,
        security,
        scopes: write,
        body: transcript,
        answer: { id: '77' },
      },
      { method: 'GET', path: one, security, scopes: read, answer: transcriptAnswer },
      { method: 'DELETE', path: one, security, scopes: write },
    ],
  };
};

export const descriptions: readonly ApiDescription[] = versions.flatMap((version) => [
  calling(version),
  transcriptions(version),
]);
