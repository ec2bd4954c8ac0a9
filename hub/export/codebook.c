/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/codebook.h"

#include <stdlib.h>

#include "domain/items.h"

#define OTHERS "Omat aihesanat"
#define OTHERS_ABOUT "egna ämnesord; own words"

static struct guid_of code_named(struct str word, bool own)
{
	return (struct guid_of){ .kind = own ? "own word" : "tag", .name = word };
}

struct guid_of code_of(const struct label *label)
{
	return code_named(label->word, label->own);
}

static void word_add(struct codebook *codebook, const struct label *label)
{
	const struct guid_of of = code_of(label);
	struct guid guid = guid_make(&of);
	uint32_t place;

	if (table_find(&codebook->known, guid_str(&guid), &place))
		return;
	codebook->words = items_grow_u32(codebook->words, codebook->count, &codebook->cap,
					 sizeof(*codebook->words));
	codebook->words[codebook->count] = (struct codebook_word){
		.word = str_copy(&codebook->arena, label->word), .own = label->own };
	table_set(&codebook->known, str_copy(&codebook->arena, guid_str(&guid)),
		  codebook->count++);
}

void codebook_add(struct codebook *codebook, const struct labels *labels)
{
	for (uint32_t i = 0; i < labels->count; i++) {
		const struct label *label = &labels->items[i];
		if (label->own || !term_find(codebook->terms, VOCABULARY_TAGS, label->word))
			word_add(codebook, label);
	}
}

/* A theme only holds tags: nothing is coded with it. */
static void code_begin(struct xml *xml, const struct guid_of *of, struct str name, bool is_tag)
{
	xml_element(xml, "Code");
	xml_guid(xml, "guid", of);
	xml_attribute(xml, "name", name);
	xml_attribute(xml, "isCodable", is_tag ? STR("true") : STR("false"));
}

static void term_begin(struct xml *xml, const struct terms *terms, enum vocabulary_list list,
		       const struct term *term)
{
	bool is_tag = list == VOCABULARY_TAGS;
	const struct guid_of of = { .kind = is_tag ? "tag" : "theme", .name = term->id };
	struct buf about = { 0 };

	code_begin(xml, &of, terms_name(terms, list, term->id), is_tag);
	buf_add_str(&about, term->sv);
	if (term->sv.len && term->en.len)
		buf_add_str(&about, STR("; "));
	buf_add_str(&about, term->en);
	if (about.len)
		xml_leaf(xml, "Description", buf_str(&about));
	buf_free(&about);
}

/* The theme that a tag stands below; empty where there is none such. */
static struct str theme_of(const struct terms *terms, const struct term *tag)
{
	struct str theme = terms_heir(terms, VOCABULARY_THEMES, tag->theme);

	return term_find(terms, VOCABULARY_THEMES, theme) ? theme : STR("");
}

/* What was merged is not written: its heir is what it means. */
static void tags_write(struct xml *xml, const struct terms *terms, struct str theme)
{
	for (uint32_t i = 0; i < terms->lists[VOCABULARY_TAGS].count; i++) {
		const struct term *tag = &terms->lists[VOCABULARY_TAGS].items[i];
		if (tag->heir.len || !str_equal(theme_of(terms, tag), theme))
			continue;
		term_begin(xml, terms, VOCABULARY_TAGS, tag);
		xml_end(xml);
	}
}

static void terms_write(struct xml *xml, const struct terms *terms)
{
	for (uint32_t i = 0; i < terms->lists[VOCABULARY_THEMES].count; i++) {
		const struct term *theme = &terms->lists[VOCABULARY_THEMES].items[i];
		if (theme->heir.len)
			continue;
		term_begin(xml, terms, VOCABULARY_THEMES, theme);
		tags_write(xml, terms, theme->id);
		xml_end(xml);
	}
	tags_write(xml, terms, STR(""));
}

static void others_write(const struct codebook *codebook, struct xml *xml)
{
	const struct guid_of others = { .kind = "theme" };

	code_begin(xml, &others, STR(OTHERS), false);
	xml_leaf(xml, "Description", STR(OTHERS_ABOUT));
	for (uint32_t i = 0; i < codebook->count; i++) {
		const struct codebook_word *word = &codebook->words[i];
		const struct guid_of of = code_named(word->word, word->own);
		code_begin(xml, &of, word->word, true);
		xml_end(xml);
	}
	xml_end(xml);
}

void codebook_write(const struct codebook *codebook, struct xml *xml)
{
	xml_element(xml, "Codes");
	terms_write(xml, codebook->terms);
	if (codebook->count)
		others_write(codebook, xml);
	xml_end(xml);
}

void codebook_free(struct codebook *codebook)
{
	free(codebook->words);
	table_free(&codebook->known);
	arena_free(&codebook->arena);
}
