import { getCertificate } from '@vitejs/plugin-basic-ssl';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { authorizeBySecret, createRecordingEndpoint, toNodeListener } from 'react-hubspot-calling/server';

const secret = 'a-long-secret-of-the-app-server';

/** A second of silence, a channel for each speaker: RIFF/WAVE, 8 kHz, 16 bit. */
const wave = (): Buffer => {
  const [rate, channels, bytes] = [8_000, 2, 2];
  const data = Buffer.alloc(rate * channels * bytes);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * channels * bytes, 28);
  header.writeUInt16LE(channels * bytes, 32);
  header.writeUInt16LE(bytes * 8, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
};

/** What goes wrong with the file. */
export type FileFault = 'ignores-range' | 'forbidden' | undefined;

/** The server of an app that records calls: the library's recording endpoint, and the files. */
export const startAppServer = async (certificateFolder: string) => {
  const pem = await getCertificate(certificateFolder, 'localhost');
  const file = wave();
  const asked: string[] = [];
  let fault: FileFault;
  const origin = () => `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const endpoint = () =>
    toNodeListener(
      createRecordingEndpoint({
        url: `${origin()}/recordings/${secret}/%s`,
        authorize: authorizeBySecret(secret),
        find: ({ externalId, externalAccountId, appId }) => {
          asked.push(`${externalId} of ${String(externalAccountId)} by ${String(appId)}`);
          return externalId === 'unknown'
            ? undefined
            : `${origin()}/files/${encodeURIComponent(externalId)}.wav`;
        },
      }),
    );

  const server = createServer({ key: pem, cert: pem }, (request, response) => {
    if (!request.url?.startsWith('/files/')) {
      endpoint()(request, response);
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const type = { 'content-type': 'application/octet-stream' };
    if (fault === 'forbidden') response.writeHead(403).end();
    else if (fault === 'ignores-range' || from === undefined) response.writeHead(200, type).end(file);
    else {
      const end = to ? Number(to) : file.length - 1;
      const part = file.subarray(Number(from), end + 1);
      const range = `bytes ${from}-${String(end)}/${String(file.length)}`;
      response.writeHead(206, { ...type, 'content-range': range, 'content-length': part.length }).end(part);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    /** `urlToRetrieveAuthedRecording` */
    recordingUrl: `${origin()}/recordings/${secret}/%s`,
    wrongUrl: `${origin()}/recordings/another-secret/%s`,
    file,
    /** Which recordings HubSpot has asked for. */
    asked,
    fail: (next: FileFault): void => {
      fault = next;
    },
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type AppServer = Awaited<ReturnType<typeof startAppServer>>;
