// SPDX-License-Identifier: EUPL-1.2
/*
 * JSON Schema 2020-12, as much of it as protocol/*.schema.json uses.  A keyword
 * that is not known here is an error, so that no rule stands there unchecked.
 */
import { readFileSync } from 'node:fs';

const folder = new URL('../../protocol/', import.meta.url);
export const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const schemas = {
	'vartti.schema.json': read('vartti.schema.json'),
	'http.schema.json': read('http.schema.json'),
};
const vocabulary = read('vocabulary.json');

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const types = {
	object: isObject,
	array: Array.isArray,
	string: (value) => typeof value === 'string',
	boolean: (value) => typeof value === 'boolean',
	number: (value) => typeof value === 'number',
	integer: Number.isSafeInteger,
};
/** Texts are measured as the hub measures them. */
const length = (text) => [...text.normalize('NFC').trim()].length;
const unless = (applies, fits) => !applies || fits;
const own = (value, key) => isObject(value) && Object.hasOwn(value, key);

/** What each keyword asks of a value; `is` checks a schema within the same file. */
const keywords = {
	$ref: (ref, value, { is, file }) => {
		const [name, definition] = ref.split('#/$defs/');
		const target = schemas[name || file].$defs[definition];
		if (!target) throw new Error(`${ref} leads nowhere`);
		return is(target, value, name || file);
	},
	type: (type, value) => types[type](value),
	const: (constant, value) => value === constant,
	enum: (words, value) => words.includes(value),
	pattern: (pattern, value) => unless(types.string(value), new RegExp(pattern, 'u').test(value)),
	minLength: (least, value) => unless(types.string(value), types.string(value) && length(value) >= least),
	maxLength: (most, value) => unless(types.string(value), types.string(value) && length(value) <= most),
	minimum: (least, value) => unless(types.number(value), value >= least),
	maximum: (most, value) => unless(types.number(value), value <= most),
	minItems: (least, value) => unless(Array.isArray(value), value.length >= least),
	maxItems: (most, value) => unless(Array.isArray(value), value.length <= most),
	prefixItems: (items, value, { is, file }) => unless(Array.isArray(value),
		items.every((item, at) => at >= value.length || is(item, value[at], file))),
	items: (item, value, { is, file, schema }) => {
		const rest = Array.isArray(value) ? value.slice(schema.prefixItems?.length ?? 0) : [];
		return item === false ? rest.length === 0 : rest.every((one) => is(item, one, file));
	},
	properties: (properties, value, { is, file }) => Object.entries(properties)
		.every(([key, property]) => unless(own(value, key), own(value, key) && is(property, value[key], file))),
	additionalProperties: (property, value, { is, file }) => unless(isObject(value),
		Object.values(value).every((one) => is(property, one, file))),
	required: (keys, value) => unless(isObject(value), keys.every((key) => own(value, key))),
	allOf: (all, value, { is, file }) => all.every((one) => is(one, value, file)),
	anyOf: (any, value, { is, file }) => any.some((one) => is(one, value, file)),
	oneOf: (one, value, { is, file }) => one.filter((each) => is(each, value, file)).length === 1,
	'x-vocabulary': (list, value) => vocabulary[list].some(({ id }) => id === value),
};
const remarks = ['$comment', 'x-limit', 'x-lines', 'x-list'];

function is(schema, value, file) {
	return Object.entries(schema).every(([keyword, asked]) => {
		if (remarks.includes(keyword)) return true;
		if (!keywords[keyword]) throw new Error(`the keyword ${keyword} is not known`);
		return keywords[keyword](asked, value, { is, file, schema });
	});
}

/** Is the value what this definition says? */
export function fits(name, value, file = 'vartti.schema.json') {
	return is(schemas[file].$defs[name], value, file);
}
