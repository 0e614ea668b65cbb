import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answerRequest } from './answerRequest';
import { createHubSpotServer } from './hubspot/createHubSpotServer.mjs';
import { readAppOptions } from '../host/appOptions';
import { readRecords } from '../host/records/readRecords';
import { readWidgetUrl } from '../host/readWidgetUrl';

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
  /** 0 takes any free one. @default 9026 */
  readonly port?: number;
  /** The folder of the built page. @default simulator/, beside this file */
  readonly folder?: string;
}

export interface StaticSimulator {
  /** Where the simulated HubSpot is. */
  readonly url: string;
  close(): Promise<void>;
}

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use by another program, perhaps by a simulator that runs already. End that program, or choose another port.`,
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
  ...served
}: StaticSimulatorOptions): Promise<StaticSimulator> => {
  const config = { ...served, hasServers: true, widgetUrl: readWidgetUrl(served.widgetUrl) };
  // What the page would refuse is refused here.
  if (served.records !== undefined) readRecords(served.records);
  readAppOptions(config);
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`;
  const content = {
    folder,
    hubspot: createHubSpotServer(),
    json: {
      '/simulator.json': () => config,
      ...(diagnose && {
        '/diagnosis.json': async (query: URLSearchParams) =>
          // Only the widget that this server was started for is examined.
          query.get('widget') === config.widgetUrl
            ? { causes: await diagnose(config.widgetUrl, origin()).catch(() => []) }
            : undefined,
      }),
    },
  };
  const server = createServer((request, response) => void answerRequest(request, response, content));
  await listen(server, port);
  return {
    url: `${origin()}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
