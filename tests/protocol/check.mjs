// SPDX-License-Identifier: EUPL-1.2
/*
 * The golden messages against the schemas, and what generate.mjs makes of them.
 * `node tests/protocol/check.mjs`: its last line is "N passed, N failed".
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fits, read } from './schema.mjs';

const generator = fileURLToPath(new URL('../../protocol/generate.mjs', import.meta.url));
const vectors = (name) => read(`vectors/${name}.json`);
const generate = (...args) => execFileSync(process.execPath, [generator, ...args]);

/** Refusals that a schema has no words for: the hub's code decides them. */
const beyondSchemas = new Set(['bad_text', 'no_such_session']);
const together = new Set(['four_tags_and_own_words_together']);

function inScratch(run) {
	const folder = mkdtempSync(join(tmpdir(), 'vartti-protocol-'));
	try {
		run(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const tests = {
	'every valid message of a client fits its schema': () => {
		for (const { name, message } of vectors('client-valid')) assert(fits('ClientMessage', message), name);
	},
	'no invalid message of a client fits, where a schema can tell': () => {
		for (const { name, message, error } of vectors('client-invalid')) {
			const tells = message && !beyondSchemas.has(error) && !together.has(name);
			if (tells) assert(!fits('ClientMessage', message), name);
		}
	},
	'every message of the hub fits its schema, and what it never says does not': () => {
		for (const { name, message, error } of vectors('hub')) {
			assert.equal(fits('HubMessage', message), error === null, name);
		}
	},
	'every golden message has a name of its own, a direction and a known error': () => {
		const all = ['client-valid', 'client-invalid', 'hub'].flatMap(vectors);
		assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
		for (const { name, direction, error } of all) {
			assert(['client', 'hub'].includes(direction), name);
			assert(error === null || error === 'too_large' || fits('Refusal', error), name);
		}
	},
	'the README names every refusal of the schema': () => {
		const readme = readFileSync(new URL('../../protocol/README.md', import.meta.url), 'utf8');
		for (const word of read('vartti.schema.json').$defs.Refusal.enum) assert(readme.includes(`\`${word}\``), word);
	},
	'the vocabulary has no id twice, and every tag a theme': () => {
		const { themes, tags, target_groups } = read('vocabulary.json');
		for (const list of [themes, tags, target_groups]) {
			assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
		}
		for (const { id, theme } of tags) assert(themes.some((one) => one.id === theme), id);
	},
	'the same schemas give the same files, and an unchanged file is not written': () => inScratch((folder) => {
		const run = () => {
			generate('--c', join(folder, 'c'));
			generate('--ts', join(folder, 'ts', 'messages.ts'));
			const files = readdirSync(folder, { recursive: true }).filter((file) => /\.(h|ts)$/.test(file)).sort();
			return files.map((file) => [file, readFileSync(join(folder, file), 'utf8'), statSync(join(folder, file)).mtimeMs]);
		};
		const first = run();
		assert.deepEqual(first.map(([file]) => file), ['c/choices.h', 'c/limits.h', 'c/messages.h', 'c/vocabulary.h', 'c/vocabulary_names.h', 'c/vocabulary_terms.h', 'ts/messages.ts']);
		assert.deepEqual(run(), first);
	}),
	'a limit stands once in the schemas and comes out on both sides': () => inScratch((folder) => {
		generate('--c', folder);
		generate('--ts', join(folder, 'messages.ts'));
		const c = readFileSync(join(folder, 'limits.h'), 'utf8');
		const ts = readFileSync(join(folder, 'messages.ts'), 'utf8');
		for (const [name, value] of [['post', 500], ['free_tag', 40], ['tags', 3], ['grace_s_max', 180], ['client_frame', 131072]]) {
			assert(c.includes(`#define LIMIT_${name.toUpperCase()} ${value}u\n`), name);
			assert(ts.includes(`\t${name}: ${value},\n`), name);
		}
		assert(c.includes('#define JOIN_CODE_ALPHABET "23456789AEFHJKMPRTUVXY"'));
	}),
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
	try {
		test();
		console.log(`ok ${name}`);
	} catch (error) {
		failed++;
		console.log(`not ok ${name}\n   ${error.message}`);
	}
}
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
