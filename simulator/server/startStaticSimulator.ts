import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answerRequest, storageProbePath } from './answerRequest';
import { createHubSpotServer } from './hubspot/createHubSpotServer.mjs';
import { readAppOptions } from '../host/appOptions';
import { readRecords } from '../host/records/readRecords';
import { readWidgetUrl } from '../host/readWidgetUrl';
import { startSipService, type SipService } from './sipService';

export interface StaticSimulatorOptions {
  /** The address of the calling app that the simulated HubSpot shows: http or https. */
  readonly widgetUrl: string;
  /** Records to show instead of the samples, as parsed JSON: `[{ name, phoneNumbers, objectTypeId?, … }]`. */
  readonly records?: unknown;
  /** Where the app will be deployed: the address that its project must permit. @default widgetUrl */
  readonly deployedUrl?: string;
  /** `permittedUrls.iframe` of the app's HubSpot project. @default every origin is permitted */
  readonly permittedFrames?: readonly string[];
  /** The app's calling settings, as HubSpot's API takes them. @default an app that is ready and takes inbound calls */
  readonly settings?: object;
  /** Finds out why the widget does not answer a page of this origin: a sentence for each cause. @default the page only guesses */
  readonly diagnose?: (widgetUrl: string, origin: string) => Promise<readonly string[]>;
  /** Starts a SIP service on this port, for the app's own SIP client; 0 takes any free one. @default none */
  readonly sipPort?: number | undefined;
  /** 0 takes any free one. @default 9026 */
  readonly port?: number;
  /** The folder of the built page. @default simulator/, beside this file */
  readonly folder?: string;
}

export interface StaticSimulator {
  /** Where the simulated HubSpot is. */
  readonly url: string;
  /** The SIP service, if it was asked for. */
  readonly sip?: SipService | undefined;
  close(): Promise<void>;
}

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use by another program, perhaps by a simulator that runs already. End that program, or choose another port: --port 0 takes any free one. In a project of init: npm run dev -- --port 0.`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });

/**
 * Serves the built simulated HubSpot to this machine alone, for any widget that uses HubSpot's calling SDK. Needs only Node.
 * @throws an Error with a message for people: an address, records or settings that cannot be read, a port in use
 */
export const startStaticSimulator = async ({
  port = 9026,
  folder = fileURLToPath(new URL('./simulator/', import.meta.url)),
  diagnose,
  sipPort,
  ...served
}: StaticSimulatorOptions): Promise<StaticSimulator> => {
  const config = {
    ...served,
    hasServers: true,
    ...(sipPort !== undefined && { hasSip: true }),
    widgetUrl: readWidgetUrl(served.widgetUrl),
  };
  // What the page would refuse is refused here.
  if (served.records !== undefined) readRecords(served.records);
  readAppOptions(config);
  const portOf = () => (server.address() as AddressInfo).port;
  const origin = () => `http://localhost:${portOf()}`;
  let sip: Awaited<ReturnType<typeof startSipService>> | undefined;
  const content = {
    folder,
    connects: () => (sip ? [sip.app.server] : []),
    hubspot: createHubSpotServer(),
    json: {
      '/simulator.json': () => ({
        ...config,
        storageProbe: `http://127.0.0.1:${portOf()}${storageProbePath}`,
      }),
      ...(diagnose && {
        '/diagnosis.json': async (query: URLSearchParams) =>
          // Only the widget that this server was started for is examined.
          query.get('widget') === config.widgetUrl
            ? { causes: await diagnose(config.widgetUrl, origin()).catch(() => []) }
            : undefined,
      }),
      ...(sipPort !== undefined && { '/phone.json': () => sip?.otherPhone }),
    },
    posts: {
      ...(sipPort !== undefined && {
        '/ring-out': (query: URLSearchParams) => sip?.ringOut(query.get('number') ?? ''),
      }),
    },
  };
  const server = createServer((request, response) => void answerRequest(request, response, content));
  const closeServer = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(server, port);
  try {
    if (sipPort !== undefined)
      sip = await startSipService(sipPort, [origin(), new URL(config.widgetUrl).origin]);
  } catch (error) {
    await closeServer();
    throw error;
  }
  return {
    url: `${origin()}/`,
    sip: sip?.app,
    close: async () => {
      await Promise.all([closeServer(), sip?.close()]);
    },
  };
};
