// SPDX-License-Identifier: EUPL-1.2
/*
 * Makes of the schemas what the two sides compile: C headers for the hub, TypeScript for the
 * client.  The same schemas give the same bytes; a file that would not change is not touched.
 *
 *     node generate.mjs --c DIR     limits.h, choices.h, messages.h, vocabulary.h,
 *                                   vocabulary_names.h, vocabulary_terms.h
 *     node generate.mjs --ts FILE   types, limits and word lists
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'));
const schemas = {
	'vartti.schema.json': read('vartti.schema.json'),
	'http.schema.json': read('http.schema.json'),
};
const messages = schemas['vartti.schema.json'];
const made = 'Made of the schemas in protocol/ by protocol/generate.mjs.';

/* --- the schemas */

/** The definition that a reference names; `within` is the file it stands in. */
function definition(reference, within) {
	const [file, path] = reference.split('#/$defs/');
	const found = schemas[file || within]?.$defs[path];
	if (!found) throw new Error(`${within}: ${reference} leads nowhere`);
	return { name: path, schema: found, within: file || within };
}

/** A schema with its reference followed; what stands beside a reference goes before it. */
function resolve(schema, within = 'vartti.schema.json') {
	if (!schema.$ref) return schema;
	const { schema: target, within: file } = definition(schema.$ref, within);
	const { $ref, ...beside } = schema;
	return { ...resolve(target, file), ...beside };
}

/** An object's fields with those of its bases: [{name, schema, required}], `t` first. */
function fieldsOf(schema, within) {
	const parts = [...(schema.allOf ?? []).map((base) => resolve(base, within)), schema];
	const properties = Object.assign({}, ...parts.map((part) => part.properties));
	const required = new Set(parts.flatMap((part) => part.required ?? []));
	const names = Object.keys(properties).sort((a, b) => (b === 't') - (a === 't'));
	return names.map((name) => ({
		name, schema: properties[name], required: required.has(name),
	}));
}

/** All members of a union, those of unions inside it too. */
function membersOf(name) {
	return messages.$defs[name].oneOf.flatMap(({ $ref }) => {
		const { name: member, schema } = definition($ref, 'vartti.schema.json');
		return schema.oneOf && !schema.properties && !schema.allOf ? membersOf(member) : [member];
	});
}

/** Every limit by its name, wherever in one of these schemas it stands. */
function collectLimits(among = Object.values(schemas)) {
	const limits = {};
	const add = (name, value) => {
		if (name in limits) throw new Error(`the limit ${name} stands twice`);
		limits[name] = value;
	};
	const walk = (node) => {
		if (node === null || typeof node !== 'object') return;
		if (typeof node['x-limit'] === 'string') {
			const name = node['x-limit'];
			add(name, node.maxLength ?? node.maxItems ?? node.maximum);
			if (node.minLength > 1) add(`${name}_min`, node.minLength);
		}
		Object.values(node).forEach(walk);
	};
	for (const schema of among) {
		walk(schema.$defs);
		for (const [name, value] of Object.entries(schema['x-limits'])) add(name, value);
	}
	return limits;
}

/** The join code's alphabet and length stand in its pattern alone. */
function joinCode() {
	const [, alphabet, length] = /^\^\[(\w+)\]\{(\d+)\}\$$/.exec(messages.$defs.JoinCode.pattern);
	return { alphabet, length: Number(length) };
}

function wordLists() {
	return Object.entries(schemas).flatMap(([file, schema]) =>
		Object.entries(schema.$defs)
			.filter(([, node]) => node['x-list'])
			.map(([name, node]) => ({ file, name, list: node['x-list'], words: node.enum })));
}

/* --- C */

const cHead = `/* SPDX-License-Identifier: EUPL-1.2 */\n/* ${made} */\n`;
const quoted = (words) => words.map((word) => `\t${JSON.stringify(word)},\n`).join('');

function cLimits() {
	const { alphabet, length } = joinCode();
	const lines = Object.entries({ ...collectLimits(), join_code: length })
		.map(([name, value]) => `#define LIMIT_${name.toUpperCase()} ${value}u`);
	return `${cHead}#ifndef PROTOCOL_LIMITS_H\n#define PROTOCOL_LIMITS_H\n\n`
		+ '/* Texts in code points, lists in items, frames and bodies in bytes, _s in seconds. */\n'
		+ `${lines.join('\n')}\n\n#define JOIN_CODE_ALPHABET "${alphabet}"\n\n#endif\n`;
}

/** The words of each list, to stand between the braces of an array. */
function cChoices() {
	const lines = wordLists().map(({ name, words }) => {
		const macro = name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
		return `#define CHOICES_${macro} ${words.map((word) => JSON.stringify(word)).join(', ')}`;
	});
	return `${cHead}#ifndef PROTOCOL_CHOICES_H\n#define PROTOCOL_CHOICES_H\n\n`
		+ `${lines.join('\n')}\n\n#endif\n`;
}

/** What decode checks of a string by its pattern. */
function cPattern(pattern) {
	const found = /^\^\[(.+)\]\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern);
	const types = { 'A-Za-z0-9_-': 'FIELD_TOKEN', 'a-z': 'FIELD_LETTERS' };
	if (!found || !types[found[1]]) throw new Error(`no C for the pattern ${pattern}`);
	return { type: types[found[1]], min: found[2], max: found[3] ?? found[2] };
}

function cString(node) {
	if (node.pattern) return cPattern(node.pattern);
	const list = { tags: 'VOCABULARY_TAGS', target_groups: 'VOCABULARY_GROUPS' };
	if (node['x-vocabulary']) {
		return { type: 'FIELD_VOCABULARY', vocabulary: list[node['x-vocabulary']] };
	}
	const text = { type: 'FIELD_TEXT', min: node.minLength ?? 0, max: node.maxLength };
	return node['x-lines'] ? { ...text, lines: true } : text;
}

/** The members of a field's `struct field_rule` that are not zero. */
function cRule(schema) {
	const node = resolve(schema);
	if (node.anyOf) {
		/* A word, or the empty string that takes it away. */
		return { ...cRule(node.anyOf[0]), may_be_empty: true };
	}
	if (node.enum) {
		return { type: 'FIELD_WORD', words: `${node['x-list']}_words`, word_count: node.enum.length };
	}
	switch (node.type) {
	case 'string': return cString(node);
	case 'boolean': return { type: 'FIELD_BOOLEAN' };
	case 'number': return { type: 'FIELD_NUMBER' };
	case 'integer': return { type: 'FIELD_INTEGER', min: node.minimum, max: node.maximum };
	case 'array':
		if (isObject(resolve(node.items))) return { type: 'FIELD_PERSONAL' };
		return { ...cRule(node.items), list: true, items_max: node.maxItems };
	default: throw new Error(`no C for ${JSON.stringify(schema)}`);
	}
}

function cField({ name, schema, required }) {
	const rule = { name: `"${name}"`, ...cRule(schema), ...(required ? { required } : {}) };
	const members = Object.entries(rule).filter(([, value]) => value !== 0);
	return `\t{ ${members.map(([key, value]) => `.${key} = ${value}`).join(', ')} },\n`;
}

function cMessage(name) {
	const [{ schema: t }, ...fields] = fieldsOf(messages.$defs[name], 'vartti.schema.json');
	return { word: t.const, fields };
}

function cMessages() {
	const known = membersOf('ClientMessage').map(cMessage);
	const used = new Set(known.flatMap(({ fields }) => fields.map(({ schema }) => cRule(schema).words)));
	const words = wordLists().filter(({ list }) => used.has(`${list}_words`))
		.map(({ list, words: each }) => `static const char *const ${list}_words[] = {\n${quoted(each)}};\n`);
	const tables = known.filter(({ fields }) => fields.length).map(({ word, fields }) =>
		`static const struct field_rule ${word}_fields[] = {\n${fields.map(cField).join('')}};\n`);
	const rules = known.map(({ word, fields }) =>
		`\t{ .word = "${word}", .fields = ${word}_fields, .field_count = ${fields.length} },\n`);
	const most = Math.max(...known.map(({ fields }) => fields.length));
	return `${cHead}#ifndef PROTOCOL_MESSAGES_H\n#define PROTOCOL_MESSAGES_H\n\n`
		+ `#include "wire/rule.h"\n\n#define MESSAGE_FIELDS_MAX ${most}u\n\n`
		+ `${words.join('\n')}\n${tables.join('\n')}\n`
		+ `static const struct message_rule message_rules[] = {\n${rules.join('')}};\n\n`
		+ `#define MESSAGE_RULES_COUNT ${known.length}u\n\n#endif\n`;
}

const byId = (terms) => terms.toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));

/** Sorted by bytes, so that C can search by halves. */
function cVocabulary() {
	const vocabulary = read('vocabulary.json');
	const lists = {
		themes: vocabulary.themes, tags: vocabulary.tags,
		groups: vocabulary.target_groups, services: vocabulary.service_areas,
	};
	const parts = Object.entries(lists).map(([list, terms]) => {
		const ids = [...new Set(byId(terms).map(({ id }) => id))];
		return `static const char *const vocabulary_${list}[] = {\n${quoted(ids)}};\n`
			+ `#define VOCABULARY_${list.toUpperCase()}_COUNT ${ids.length}u\n`;
	});
	const head = cHead.replace('the schemas in protocol/', 'protocol/vocabulary.json');
	return `${head}#ifndef PROTOCOL_VOCABULARY_H\n#define PROTOCOL_VOCABULARY_H\n\n`
		+ `${parts.join('\n')}\n#endif\n`;
}

/** Labels and synonyms of the tags, by the tag's place among the sorted ids. */
function cVocabularyNames() {
	const tags = byId(read('vocabulary.json').tags);
	const lines = tags.flatMap((tag, place) => [
		...['fi', 'sv', 'en'].map((lang) => [place, true, lang, tag[lang]]),
		...(tag.synonyms_fi ?? []).map((name) => [place, false, 'fi', name]),
	]).map(([place, label, lang, name]) =>
		`\t{ ${place}, ${label}, "${lang}", ${JSON.stringify(name)} },\n`);
	const head = cHead.replace('the schemas in protocol/', 'protocol/vocabulary.json');
	return `${head}#ifndef PROTOCOL_VOCABULARY_NAMES_H\n#define PROTOCOL_VOCABULARY_NAMES_H\n\n`
		+ '#include <stdbool.h>\n#include <stdint.h>\n\n'
		+ '/* What people call a tag: a label of the vocabulary, or a synonym. */\n'
		+ 'struct vocabulary_name {\n\tuint32_t tag; /* place in vocabulary_tags */\n'
		+ '\tbool label;\n\tconst char *lang, *text;\n};\n\n'
		+ `static const struct vocabulary_name vocabulary_names[] = {\n${lines.join('')}};\n`
		+ `#define VOCABULARY_NAMES_COUNT ${lines.length}u\n\n#endif\n`;
}

/** All terms with their labels, in the vocabulary's own order; tags by bytes, as vocabulary_tags. */
function cVocabularyTerms() {
	const { themes, tags, target_groups: groups, service_areas: services } = read('vocabulary.json');
	const line = (term, theme) => `\t{ ${[term.id, term.fi, term.sv ?? term.fi, term.en ?? term.fi]
		.map((text) => JSON.stringify(text)).join(', ')}, ${theme} },\n`;
	const lists = {
		theme: themes.map((term, place) => line(term, place)),
		tag: byId(tags).map((term) => line(term, themes.findIndex(({ id }) => id === term.theme))),
		group: groups.map((term) => line(term, 0)),
		service: services.map((term) => line(term, 0)),
	};
	const parts = Object.entries(lists).map(([name, lines]) =>
		`static const struct vocabulary_term vocabulary_${name}_terms[] = {\n${lines.join('')}};\n`
		+ `#define VOCABULARY_${name.toUpperCase()}_TERMS_COUNT ${lines.length}u\n`);
	const head = cHead.replace('the schemas in protocol/', 'protocol/vocabulary.json');
	return `${head}#ifndef PROTOCOL_VOCABULARY_TERMS_H\n#define PROTOCOL_VOCABULARY_TERMS_H\n\n`
		+ '#include <stdint.h>\n\n'
		+ 'struct vocabulary_term {\n\tconst char *id, *fi, *sv, *en;\n'
		+ '\tuint32_t theme; /* place in vocabulary_theme_terms; of a theme its own, else 0 */\n};\n\n'
		+ `${parts.join('\n')}\n#endif\n`;
}

/* --- TypeScript */

const isObject = (schema) => schema.type === 'object' && schema.properties || schema.allOf;

function tsType(schema, within) {
	if (schema.$ref) {
		const { name, schema: target, within: file } = definition(schema.$ref, within);
		return target['x-list'] || isObject(target) ? name : tsType(resolve(schema, within), file);
	}
	if ('const' in schema) return JSON.stringify(schema.const).replaceAll('"', "'");
	if (schema.enum) return schema.enum.map((word) => `'${word}'`).join(' | ');
	if (schema.anyOf) return schema.anyOf.map((one) => tsType(one, within)).join(' | ');
	if (schema.prefixItems) return `[${schema.prefixItems.map((one) => tsType(one, within)).join(', ')}]`;
	switch (schema.type) {
	case 'string': return 'string';
	case 'boolean': return 'boolean';
	case 'integer': case 'number': return 'number';
	case 'array': return `${tsType(schema.items, within)}[]`;
	case 'object': return `Record<string, ${tsType(schema.additionalProperties, within)}>`;
	default: throw new Error(`no TypeScript for ${JSON.stringify(schema)}`);
	}
}

function tsDefinition(name, schema, within) {
	if (schema.oneOf && !isObject(schema)) {
		const members = schema.oneOf.map(({ $ref }) => `\t| ${definition($ref, within).name}`);
		return `export type ${name} =\n${members.join('\n')};\n`;
	}
	if (!isObject(schema)) return '';
	const fields = fieldsOf(schema, within).map(({ name: field, schema: node, required }) =>
		`\t${field}${required ? '' : '?'}: ${tsType(node, within)};\n`);
	return `export interface ${name} {\n${fields.join('')}}\n`;
}

function typescript() {
	const { alphabet, length } = joinCode();
	const lists = wordLists().map(({ name, list, words }) =>
		`export const ${list} = [\n${words.map((word) => `\t'${word}',\n`).join('')}] as const;\n`
		+ `export type ${name} = (typeof ${list})[number];\n`);
	const types = Object.entries(schemas).flatMap(([file, schema]) =>
		Object.entries(schema.$defs).map(([name, node]) => tsDefinition(name, node, file)));
	/* Apart, so that a participant's page does not load those of the coordinators' bodies. */
	const [own, http] = Object.values(schemas).map((schema) =>
		Object.entries(collectLimits([schema])).map(([name, value]) => `\t${name}: ${value},\n`));
	return `// SPDX-License-Identifier: EUPL-1.2\n/* ${made} */\n\n`
		+ '/** Texts in code points, lists in items, frames and bodies in bytes, _s in seconds. */\n'
		+ `export const limits = {\n${own.join('')}} as const;\n\n`
		+ `export const httpLimits = {\n${http.join('')}} as const;\n\n`
		+ `export const joinCode = { alphabet: '${alphabet}', length: ${length} } as const;\n\n`
		+ `${lists.join('\n')}\n${types.filter(Boolean).join('\n')}`;
}

/* --- writing */

function write(file, text) {
	let before;
	try {
		before = readFileSync(file, 'utf8');
	} catch {
		mkdirSync(dirname(file), { recursive: true });
	}
	if (before !== text) writeFileSync(file, text);
}

const [option, target] = process.argv.slice(2);
if (option === '--c' && target) {
	write(join(target, 'limits.h'), cLimits());
	write(join(target, 'choices.h'), cChoices());
	write(join(target, 'messages.h'), cMessages());
	write(join(target, 'vocabulary.h'), cVocabulary());
	write(join(target, 'vocabulary_names.h'), cVocabularyNames());
	write(join(target, 'vocabulary_terms.h'), cVocabularyTerms());
} else if (option === '--ts' && target) {
	write(target, typescript());
} else {
	console.error('usage: generate.mjs --c DIR | --ts FILE');
	process.exitCode = 2;
}
