#!/usr/bin/env node
import process from 'node:process';
import { run } from './run';

const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

void run(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  home: new URL('./', import.meta.url),
  untilInterrupted,
}).then((exitCode) => {
  process.exitCode = exitCode;
  // After an interrupted question the open input would keep the process running.
  process.stdin.destroy();
});
