import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Finished, Running, Start } from './commandLine';
import { createTranscript } from './commandLine';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Pipes that say they are a terminal: what is typed is then echoed by the command alone, and so can be seen in stderr.
const pretendTerminal = 'data:text/javascript,process.stdin.isTTY = process.stderr.isTTY = true';

/** The command line, built from its sources into a folder laid out as the published package is, as a process. */
export const installCommandLine = async () => {
  const parent = await mkdtemp(join(tmpdir(), 'react-hubspot-calling-'));
  const folder = join(parent, 'node_modules/react-hubspot-calling');
  const cli = join(folder, 'dist/cli.js');
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: cli,
    logLevel: 'error',
  });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  const children = new Set<ChildProcess>();

  const start = (args: readonly string[], { env = {}, terminal = false, cwd }: Start = {}) => {
    const transcript = createTranscript();
    const node = terminal ? ['--import', pretendTerminal] : [];
    const child = spawn(process.execPath, [...node, cli, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    children.add(child);
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => transcript.add(name, chunk));
    if (!terminal) child.stdin.end();
    const finished = new Promise<Finished>((resolve) =>
      child.once('close', (exitCode) => {
        children.delete(child);
        transcript.end();
        resolve({ exitCode, ...transcript.output });
      }),
    );
    const running: Running = {
      until: transcript.until,
      type: (keys) => void child.stdin.write(keys),
      finished,
    };
    return { ...running, kill: (signal: NodeJS.Signals) => void child.kill(signal) };
  };

  return {
    start,
    run: (args: readonly string[], options?: Start) => start(args, options).finished,
    /** Writes a file into the installation, such as the simulator that the build puts beside the command line. */
    write: async (path: string, content: string) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    path: (path: string) => join(folder, path),
    remove: async () => {
      for (const child of children) child.kill('SIGKILL');
      await rm(parent, { recursive: true, force: true });
    },
  };
};

export type InstalledCommandLine = Awaited<ReturnType<typeof installCommandLine>>;
