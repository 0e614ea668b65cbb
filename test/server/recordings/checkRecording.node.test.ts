import fc from 'fast-check';
import { checkRecording } from 'react-hubspot-calling/server';
import { describe, expect, it } from 'vitest';
import { flac, mp3, mp4, ogg, page, wav, webm } from './audioFiles';
import type { ServeOptions } from './fileServer';
import { serveFile } from './fileServer';

const url = 'https://storage.acme.example/call-1?signature=abc';

const check = async (content: Uint8Array<ArrayBuffer>, options?: ServeOptions) => {
  const { fetch } = serveFile(content, options);
  const { ok, findings, format } = await checkRecording(url, { fetch });
  return { ok, format, findings: findings.map(({ code, level }) => `${level} ${code}`) };
};

describe('a recording that HubSpot can use', () => {
  it.each([
    ['wav', wav(2)],
    ['flac', flac(2)],
    ['mp4', mp4(2)],
  ])('%s with two channels', async (type, content) => {
    expect(await check(content)).toEqual({ ok: true, format: { type, channels: 2 }, findings: [] });
  });

  it('is asked for a part of it, without credentials, and its size is reported', async () => {
    const { fetch, asked } = serveFile(wav(2));
    const { bytes } = await checkRecording(new URL(url), { fetch });
    expect(bytes).toBe(wav(2).length);
    expect(asked).toEqual([{ address: url, range: 'bytes=0-65535', credentials: 'omit' }]);
  });

  it('may be of a type of audio, and may be redirected', async () => {
    expect((await check(wav(2), { type: 'audio/wav; charset=binary' })).findings).toEqual([]);
    expect((await check(wav(2), { finalUrl: 'https://cdn.acme.example/1' })).findings).toEqual([]);
  });
});

describe('a recording that plays, with something lost', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, ServeOptions, string]>([
    ['one channel', wav(1), {}, 'warning channels'],
    ['six channels', flac(6), {}, 'warning channels'],
    ['one channel of MP4', mp4(1), {}, 'warning channels'],
    ['MP3', mp3(2), {}, 'warning format'],
    ['MP3 with a tag before it', mp3(2, true), {}, 'warning format'],
    ['Ogg', ogg, {}, 'warning format'],
    ['WebM', webm, {}, 'warning format'],
    ['no range requests', wav(2), { ignoresRange: true }, 'warning range'],
    ['an odd type', wav(2), { type: 'video/x-something' }, 'warning content-type'],
  ])('%s', async (_, content, options, finding) => {
    expect(await check(content, options)).toMatchObject({ ok: true, findings: [finding] });
  });

  it('can have several findings', async () => {
    expect((await check(mp3(1), { ignoresRange: true })).findings).toEqual([
      'warning range',
      'warning format',
      'warning channels',
    ]);
  });
});

describe('a recording that HubSpot cannot use', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, ServeOptions, string[]]>([
    ['a log-in page', page, { type: 'text/html' }, ['error content-type', 'error format']],
    ['an empty file', new Uint8Array(), {}, ['error range', 'error format']],
    ['another part than was asked for', wav(2), { contentRange: 'bytes 10-20/30' }, ['error range']],
    ['401', wav(2), { status: 401 }, ['error status']],
    ['404', wav(2), { status: 404 }, ['error status']],
    ['a redirect to http', wav(2), { finalUrl: 'http://cdn.acme.example/1' }, ['error not-https']],
  ])('%s', async (_, content, options, findings) => {
    expect(await check(content, options)).toMatchObject({ ok: false, findings });
  });

  it.each(['http://storage.acme.example/1', 'call-1.wav', ''])('at %s', async (address) => {
    const { fetch, asked } = serveFile(wav(2));
    const { ok, findings } = await checkRecording(address, { fetch });
    expect([ok, findings.map(({ code }) => code), asked]).toEqual([false, ['not-https'], []]);
  });

  it('on a server that is not there, or too slow', async () => {
    const refused = await checkRecording(url, { fetch: () => Promise.reject(new Error('ECONNREFUSED')) });
    expect(refused).toMatchObject({ ok: false, findings: [{ code: 'unreachable' }] });
    expect(refused.findings[0]!.message).toContain("can't be reached: ECONNREFUSED");
    const slow = await checkRecording(url, { fetch: () => new Promise(() => undefined), timeoutMs: 20 });
    expect(slow.findings[0]!.message).toContain('did not answer within 20 ms');
  });
});

describe('the check', () => {
  it('reads no more than the first 64 KiB of a server that sends everything', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(sent === 0 ? wav(2) : new Uint8Array(10_000));
        sent += 10_000;
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const fetch = () => Promise.resolve(new Response(endless, { headers: { 'content-type': 'audio/wav' } }));
    const { format } = await checkRecording(url, { fetch });
    expect(format).toEqual({ type: 'wav', channels: 2 });
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(200_000);
  });

  it('ends when its signal fires', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(checkRecording(url, { signal })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('survives a file of any bytes', async () => {
    const starts = [
      '',
      'RIFF\0\0\0\0WAVE',
      'RIFF\0\0\0\0WAVEfmt ',
      'fLaC',
      '\0\0\0\0ftyp',
      'ID3',
      '\xff\xfb',
      'mp4a',
    ];
    const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 64 }));
    await fc.assert(
      fc.asyncProperty(file, async ([start, rest]) => {
        const first = Array.from(start, (character) => character.charCodeAt(0));
        const { ok, findings } = await check(Uint8Array.from([...first, ...rest]));
        expect(ok).toBe(findings.every((finding) => finding.startsWith('warning')));
      }),
    );
  });
});
