// SPDX-License-Identifier: EUPL-1.2
// Makes the table of embedded files: node embed.mjs VOCABULARY OUT [DIST]
// OUT gets embedded.c, embedded.S and the gzipped bodies; without DIST there is one plain page for all.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const [vocabulary, out, dist] = process.argv.slice(2).map((path) => resolve(path));

const types = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
};
const packed = new Set(['.ico', '.png', '.woff2']); // gzip gains nothing on these

const plain =
	'<!doctype html><html lang="en"><meta charset="utf-8"><title>Vartti</title>' +
	'<p>This hub was built without its client.</p></html>\n';

// index.html is the front page, other pages go by their name alone.
function pathOf(file) {
	const name = `/${relative(dist, file).split('\\').join('/')}`;
	if (name === '/index.html') return '/';
	return name.endsWith('.html') ? name.slice(0, -'.html'.length) : name;
}

function entry(path, file) {
	const kind = extname(file);
	const type = types[kind];
	if (!type) throw new Error(`no content type is known for ${file}`);
	// What is under assets/ has its content's hash in its name.
	const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
	const raw = readFileSync(file);
	const etag = `W/"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`;
	const gz = packed.has(kind) ? null : gzipSync(raw, { level: constants.Z_BEST_COMPRESSION });
	return { path, type, cache, etag, file, gz: gz && gz.length < raw.length ? gz : null };
}

const text = (value) => JSON.stringify(value);

function assembly({ file }, label) {
	return `\t.balign 16\n\t.globl ${label}, ${label}_end\n${label}:\n\t.incbin ${text(file)}\n${label}_end:\n\t.byte 0\n`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const entries = [entry('/api/vocabulary', vocabulary)];
if (dist) {
	for (const found of readdirSync(dist, { recursive: true, withFileTypes: true }))
		if (found.isFile()) {
			const file = join(found.parentPath ?? found.path, found.name);
			entries.push(entry(pathOf(file), file));
		}
} else {
	const file = join(out, 'plain.html');
	writeFileSync(file, plain);
	for (const path of ['/', '/coordinator', '/facilitator', '/receipt', '/wall'])
		entries.push(entry(path, file));
}
entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));

let bodies = '\t.section .rodata\n';
let names = '';
let rows = '';
entries.forEach((each, i) => {
	const raw = `embedded_raw_${i}`;
	const gz = each.gz ? `embedded_gz_${i}` : null;
	bodies += assembly(each, raw);
	names += `extern const unsigned char ${raw}[], ${raw}_end[];\n`;
	if (gz) {
		const file = join(out, `${i}.gz`);
		writeFileSync(file, each.gz);
		bodies += assembly({ file }, gz);
		names += `extern const unsigned char ${gz}[], ${gz}_end[];\n`;
	}
	const row = [each.path, each.type, each.cache, each.etag].map(text);
	rows += `\t{ ${[...row, raw, `${raw}_end`, gz ?? '0', gz ? `${gz}_end` : '0'].join(', ')} },\n`;
});
writeFileSync(join(out, 'embedded.S'), `${bodies}\t.section .note.GNU-stack,"",@progbits\n`);
writeFileSync(
	join(out, 'embedded.c'),
	`/* Made by client-web/embed.mjs. */\n#include "web/embedded.h"\n\n${names}\n` +
		`const struct embedded_file embedded_files[] = {\n${rows}};\n\n` +
		'const size_t embedded_count = sizeof(embedded_files) / sizeof(*embedded_files);\n',
);
