import { readFileSync } from 'node:fs';
import { root } from '../../scripts/entries.mjs';

/** What an entry exports, types included, as its report in `api/` lists it. */
export const publicNamesOf = (entry: string): string[] => {
  const report = readFileSync(`${root}api/${entry}.api.md`, 'utf8');
  const declared = report.matchAll(
    /^export (?:declare |default )?(?:abstract )?(?:const|function|type|interface|class) (\w+)/gm,
  );
  const listed = [...report.matchAll(/^export \{ (\w+)(?: as (\w+))? \}/gm)].map(
    ([, name, alias]) => alias ?? name,
  );
  return [...new Set([...[...declared].map(([, name]) => name), ...listed])].filter(
    (name) => name !== undefined,
  );
};
