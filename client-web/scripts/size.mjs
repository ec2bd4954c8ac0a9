// SPDX-License-Identifier: EUPL-1.2
/*
 * What a phone loads before it can join a session, gzipped, against its budget: the scripts and
 * style sheets its page names, and the scripts those import at once.  Fonts come later and are
 * not counted.  Exit 1 when a budget is broken.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = process.env.VARTTI_DIST ?? 'dist';
const budgets = { index: 30_000 };

const read = (file) => readFileSync(join(dist, file));
const gzipped = (file) => gzipSync(read(file), { level: 9 }).length;

for (const [page, budget] of Object.entries(budgets)) {
	const html = read(`${page}.html`).toString();
	const named = html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g);
	const files = [...new Set([...named].map((match) => match[1]))];
	const total = files.reduce((sum, file) => sum + gzipped(file), 0);
	for (const file of files) console.log(`${String(gzipped(file)).padStart(7)} ${file}`);
	console.log(`${String(total).padStart(7)} of ${budget} bytes gz: ${page}.html`);
	if (total > budget) process.exitCode = 1;
}
