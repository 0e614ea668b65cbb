// @ts-check
// Plain English: phrases that slow a reader down, from .prose.json, with what to write instead.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { linesOf } from './files.mjs';

/** @type {{ not: string, but: string }[]} */
const phrases = JSON.parse(readFileSync(join(root, '.prose.json'), 'utf8'));
const rules = phrases.map(({ not, but }) => ({ pattern: new RegExp(not, 'i'), but }));

const prose =
  /(?:^(?:src|simulator|scripts|test|stories|docs|examples|\.storybook)\/.*\.(?:[mc]?[jt]sx?|mdx?|css|html|sh|ya?ml|cfg)|\.md)$/;
/** Other languages, and files that a test compares with recorded ones. */
const excluded = /^(?:src\/text\/messages\/(?!pseudo)|api\/)/;

/** @param {string} line */
export const oddPhrases = (line) =>
  rules.flatMap(({ pattern, but }) => {
    const found = pattern.exec(line);
    return found ? [{ phrase: found[0], but }] : [];
  });

/** @param {string[]} files */
export const oddLines = (files) =>
  files
    .filter((file) => prose.test(file) && !excluded.test(file))
    .flatMap((file) =>
      linesOf(file).flatMap((line, index) =>
        oddPhrases(line).map(({ phrase, but }) => `${file}:${index + 1}: "${phrase}"; write: ${but}.`),
      ),
    );
