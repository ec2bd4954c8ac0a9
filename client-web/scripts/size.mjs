// SPDX-License-Identifier: EUPL-1.2
/*
 * What a phone loads before it can join a session, gzipped, against its budget: the scripts and
 * style sheets that its page names, and every script those import at once.  What comes by
 * `import()` afterwards, and fonts, are told but not counted.  Exit 1 when a budget is broken.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = process.env.VARTTI_DIST ?? 'dist';
const budgets = { index: 30_000 };

const read = (file) => readFileSync(join(dist, file));
const gzipped = (file) => gzipSync(read(file), { level: 9 }).length;

/** The files that a script imports statically: `import … from "./x.js"`, `import "./x.js"`. */
function importsOf(file) {
	if (!file.endsWith('.js')) return [];
	const found = read(file)
		.toString()
		.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
	return [...found].map((match) => `assets/${match[1]}`);
}

function filesOf(page) {
	const html = read(`${page}.html`).toString();
	const named = html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g);
	const files = new Set([...named].map((match) => match[1]));
	for (const file of files) for (const other of importsOf(file)) files.add(other);
	return [...files];
}

for (const [page, budget] of Object.entries(budgets)) {
	const files = filesOf(page);
	const total = files.reduce((sum, file) => sum + gzipped(file), 0);
	for (const file of files) console.log(`${String(gzipped(file)).padStart(7)} ${file}`);
	console.log(`${String(total).padStart(7)} of ${budget} bytes gz before ${page}.html works`);
	if (total > budget) process.exitCode = 1;
}

const assets = readdirSync(join(dist, 'assets')).filter((file) => /\.(?:js|css)$/.test(file));
const all = assets.reduce((sum, file) => sum + gzipped(`assets/${file}`), 0);
console.log(`${String(all).padStart(7)} bytes gz in all scripts and style sheets of all roles`);
