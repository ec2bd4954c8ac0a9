// SPDX-License-Identifier: EUPL-1.2
// The style guide as a test. `node tests/tidy/tidy.mjs [BUILD_FOLDER]`: each rule is one line of the
// result; a broken rule names its places. With a build folder the object files are looked at too.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const layers = ['base', 'domain', 'language', 'wire', 'export', 'host', 'journal', 'access', 'office', 'archive', 'live', 'retention', 'net', 'web', 'command'];
const pure = ['base', 'domain', 'language', 'wire', 'export'];
/** Which folders may include a library's header; one file where a path is given. */
const libraries = {
  'libwebsockets.h': ['hub/net/'], 'jansson.h': ['hub/wire/', 'hub/web/', 'hub/command/'],
  'sqlite3.h': ['hub/journal/', 'hub/access/', 'hub/office/', 'hub/archive/'], 'utf8proc.h': ['hub/base/text'],
  'libvoikko/voikko.h': ['hub/language/morphology'], 'libstemmer.h': ['hub/language/'],
  'zip.h': ['hub/export/'], 'libxml/xmlwriter.h': ['hub/export/'],
  'uv.h': ['hub/host/', 'hub/journal/', 'hub/archive/', 'hub/access/', 'hub/net/', 'hub/command/'],
};
/** Words as data, not code. */
const tables = /^hub\/language\/\w+_(list|list_more|names|places|cues)\.[ch]$/;
const impure = /^(time|pthread|unistd|fcntl|uv|sqlite3|sys\/(socket|mman|stat|time)|signal|locale)\.h$/;

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: top, encoding: 'utf8' }).trim().split('\n')
  .filter((file) => existsSync(join(top, file)));
const isC = (file) => /\.(c|h)$/.test(file);
const read = (file) => readFileSync(join(top, file), 'utf8');
const hub = tracked.filter((file) => file.startsWith('hub/') && isC(file)).map((file) => ({ file, text: read(file) }));
const testsC = tracked.filter((file) => file.startsWith('tests/') && isC(file)).map((file) => ({ file, text: read(file) }));
const client = tracked.filter((file) => /^client-web\/src\/.*\.(ts|tsx|css)$/.test(file)).map((file) => ({ file, text: read(file) }));
const scripts = tracked.filter((file) => /^(tests|deploy|protocol|client-web\/(scripts|tests))\/.*\.(mjs|ts|tsx|sh)$/.test(file))
  .map((file) => ({ file, text: read(file) }));
const cases = tracked.filter((file) => /^(protocol\/vectors\/.*\.json|tests\/language\/.*\.jsonl)$/.test(file)).map((file) => ({ file, text: read(file) }));

const lines = (text) => text.split('\n');
const code = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/\/\/.*$/gm, '');

/** Functions of a C file: kernel style, so a body opens and closes in the first column. A library's callback has the library's parameters. */
function functions({ file, text }) {
  const found = [];
  const all = lines(code(text));
  for (let at = 0; at < all.length; at++) {
    if (all[at] !== '{') continue;
    let head = at - 1;
    while (head > 0 && /^[\t ]/.test(all[head])) head--;
    const declaration = all.slice(head, at).join(' ');
    const end = all.indexOf('}', at);
    if (!declaration.includes('(') || end < 0) continue;
    found.push({ file, line: head + 1, length: end - at + 1, parameters: /enum lws_callback_reasons|Fts5Tokenizer|Fts5ExtensionApi/.test(declaration) ? 0 : parametersOf(declaration) });
  }
  return found;
}

function parametersOf(declaration) {
  const inner = declaration.slice(declaration.indexOf('(') + 1, declaration.lastIndexOf(')'));
  if (!inner.trim() || inner.trim() === 'void') return 0;
  let depth = 0;
  let count = 1;
  for (const letter of inner) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) count++;
  }
  return count;
}

const includes = ({ file, text }) => [...text.matchAll(/^#include ["<]([^">]+)[">]/gm)].map((match) => ({ file, name: match[1] }));
const layerOf = (file) => layers.indexOf(file.split('/')[1]);

function cycles() {
  const edges = new Map();
  for (const source of hub) {
    const from = source.file.replace(/^hub\/|\.[ch]$/g, '');
    for (const { name } of includes(source)) {
      const to = name.replace(/\.h$/, '');
      if (to !== from && existsSync(join(top, 'hub', name))) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
  }
  const bad = [];
  const state = new Map();
  const visit = (node, path) => {
    if (state.get(node) === 'done') return;
    if (path.includes(node)) return void bad.push([...path.slice(path.indexOf(node)), node].join(' → '));
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    state.set(node, 'done');
  };
  for (const node of edges.keys()) visit(node, []);
  return bad;
}

/** Writable data in the hub's objects: variables at file scope and statics in functions. */
function mutables(folder) {
  const bad = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.a') && layers.includes(file.slice(3, -2)))) {
    const table = execFileSync('objdump', ['-t', join(folder, name)], { encoding: 'utf8', maxBuffer: 1 << 28 });
    for (const line of table.split('\n')) {
      const match = line.match(/^\S+\s.{7}\s(\.(?:data|bss)[^\s]*)\s+(\S+)\s+(?:\.hidden\s+)?(\S+)$/);
      if (match && !match[1].startsWith('.data.rel.ro') && match[3] !== match[1] && Number.parseInt(match[2], 16) > 0)
        bad.push(`${name}: ${match[3]}`);
    }
  }
  return bad;
}

const count = (sources) => sources.reduce((sum, { text }) => sum + lines(text).filter((line) => line.trim()).length, 0);
const places = (sources, pattern) => sources.flatMap(({ file, text }) =>
  lines(text).flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])));

const rules = {
  'every source file names its licence in the first lines': () => [...hub, ...testsC, ...client, ...scripts]
    .filter(({ text }) => !lines(text).slice(0, 3).join('\n').includes('SPDX-License-Identifier: EUPL-1.2')).map(({ file }) => file),
  'no file has more than 600 lines': () => [...hub, ...testsC, ...client, ...scripts]
    .filter(({ text }) => lines(text).length > 601).map(({ file, text }) => `${file}: ${lines(text).length}`),
  'no line of C is wider than 100 columns': () => [...hub, ...testsC].flatMap(({ file, text }) => lines(text)
    .flatMap((line, at) => ([...line.replaceAll('\t', '        ')].length > 100 ? [`${file}:${at + 1}`] : []))),
  'no function has more than 60 lines': () => [...hub, ...testsC].flatMap(functions)
    .filter(({ length }) => length > 60).map(({ file, line, length }) => `${file}:${line}: ${length}`),
  'no function takes more than four parameters': () => hub.flatMap(functions)
    .filter(({ parameters }) => parameters > 4).map(({ file, line, parameters }) => `${file}:${line}: ${parameters}`),
  'the left never knows the right': () => hub.flatMap(includes).filter(({ file, name }) => {
    const to = layers.indexOf(name.split('/')[0]);
    return to >= 0 && layerOf(file) >= 0 && to > layerOf(file);
  }).map(({ file, name }) => `${file} includes ${name}`),
  'no two modules depend on each other in a circle': cycles,
  'a library is known where the house says and nowhere else': () => hub.flatMap(includes).filter(({ file, name }) =>
    libraries[name] && !libraries[name].some((place) => file.startsWith(place))).map(({ file, name }) => `${file} includes ${name}`),
  'what is pure includes nothing of the machine': () => hub.flatMap(includes)
    .filter(({ file, name }) => pure.includes(file.split('/')[1]) && impure.test(name)).map(({ file, name }) => `${file} includes ${name}`),
  'conditional compilation stays under 0.5 in 1,000 lines': () => {
    const found = places(hub, /^#\s*(if|ifdef|ifndef|elif)\b/).filter((place) => !isGuard(place));
    return found.length * 1000 > 0.5 * count(hub) ? found : [];
  },
  'no macro returns, breaks or jumps for its user': () => hub.flatMap(({ file, text }) =>
    [...text.matchAll(/^#define(?:[^\n]*\\\n)*[^\n]*/gm)].filter((match) => !match[0].startsWith('#define X(') && /\b(return|goto|break|continue)\b/.test(match[0]))
      .map((match) => `${file}: ${match[0].split('\n')[0]}`)),
  'goto leads to one label, out': () => places(hub, /\bgoto (?!out;)/),
  'nothing is left for later': () => places([...hub, ...testsC, ...client, ...scripts.filter(({ file }) => !file.includes('tidy'))], /\b(TODO|FIXME|XXX|HACK)\b/),
  'no test sleeps': () => places(testsC, /\b(sleep|usleep|nanosleep)\(/),
  'unsafe calls of the C library are not used': () => places(hub, /\b(strcpy|strcat|sprintf|gets|strtok|atoi|atol|system)\(/),
  'domain, journal and live check themselves: 20 in 1,000 lines': () => ['domain', 'journal', 'live'].flatMap((folder) => {
    const sources = hub.filter(({ file }) => file.startsWith(`hub/${folder}/`) && file.endsWith('.c'));
    const checks = places(sources, /\bCHECK\(/).length;
    return sources.length && checks * 1000 < 20 * count(sources) ? [`hub/${folder}: ${checks} in ${count(sources)} lines`] : [];
  }),
  'four lines of test for five of the hub, cases counted one a line': () => {
    const written = count(hub.filter(({ file }) => !tables.test(file)));
    const tested = count(testsC.filter(({ file }) => !file.startsWith('tests/bench/')))
      + count(scripts.filter(({ file }) => /^tests\/(system|language|protocol|browser)\//.test(file))) + count(cases);
    return tested * 5 < written * 4 ? [`${tested} lines of test for ${written}`] : [];
  },
  'each folder says what it owns, promises, never does, and what to read first': () =>
    [...layers.filter((layer) => tracked.some((file) => file.startsWith(`hub/${layer}/`))).map((layer) => `hub/${layer}`), 'protocol', 'client-web', 'tests', 'deploy']
      .filter((folder) => !['Owns', 'Promises', 'Never', 'Read first'].every((heading) =>
        existsSync(join(top, folder, 'README.md')) && read(`${folder}/README.md`).includes(`## ${heading}`))),
};

function isGuard(place) {
  const [file, line] = place.split(':');
  return file.endsWith('.h') && /^#ifndef \w+_H$/.test(lines(read(file))[Number(line) - 1]);
}

const folder = process.argv[2];
if (folder) rules['no variable at file scope is mutable'] = () => mutables(folder);

let failed = 0;
for (const [name, rule] of Object.entries(rules)) {
  const bad = rule();
  if (bad.length) failed++;
  console.log(`${bad.length ? 'not ok' : 'ok'} ${name}`);
  for (const place of bad.slice(0, 20)) console.log(`   ${place}`);
}
console.log(`${Object.keys(rules).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
