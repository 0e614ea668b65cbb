import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { root, sourceAliases } from './entries.mjs';
const peers = Object.keys(manifest.peerDependencies);
const isPeer = (id) => peers.some((p) => id === p || id.startsWith(p + '/'));
const names = process.argv[2].split(',');
const from = process.argv[3] ?? 'src';
const code = `export { ${names.join(', ')} } from 'react-hubspot-calling';`;
const r = await build({ configFile:false, logLevel:'silent', root, resolve:{ alias: from==='src'?sourceAliases:[] },
 plugins:[{ name:'v', resolveId:(id)=>id==='virtual:entry'?'\0entry.js':undefined, load:(id)=>id==='\0entry.js'?code:undefined },
 { name:'np', enforce:'pre', load:(id)=>id.includes('vite/preload-helper')?'export const __vitePreload = (load) => load();':undefined }],
 build:{ write:false, target:'es2022', modulePreload:false, rolldownOptions:{ input:'virtual:entry', preserveEntrySignatures:'allow-extension', external:isPeer, ...(process.env.G && { output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } } }) } } });
const chunks = [r].flat().flatMap(({output})=>output.filter(o=>o.type==='chunk'));
const by = new Map(chunks.map(c=>[c.fileName,c]));
const first = new Set(chunks.filter(c=>c.isEntry));
for (const c of first) for (const n of c.imports) if (by.get(n)) first.add(by.get(n));
let sum=0; const mods={};
for (const c of first) { sum+=gzipSync(c.code,{level:9}).length; for (const [id,m] of Object.entries(c.modules)) if (m.renderedLength) { const n=id.replace(root,'').replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/,'$1'); mods[n]=(mods[n]??0)+m.renderedLength; } }
console.log(names.join(), 'gzip', sum, 'chunks', first.size);
if (process.argv[4]) console.log(Object.entries(mods).sort((a,b)=>b[1]-a[1]).map(([n,b])=>String(b).padStart(7)+' '+n).join('\n'));
import { writeFileSync } from "node:fs"; writeFileSync("/tmp/prov.js", [...first].map(c=>c.code).join("\n//-----\n"));
for (const c of chunks) if (!first.has(c)) console.log('  late', c.name, gzipSync(c.code,{level:9}).length);
