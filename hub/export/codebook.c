/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/codebook.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"
#include "domain/vocabulary.h"
#include "protocol/vocabulary_terms.h"
#include "wire/things.h"

#define OTHERS "Omat aihesanat"
#define OTHERS_ABOUT "egna ämnesord; own words"

static struct guid_of code_named(struct str word, bool own)
{
	return (struct guid_of){ .kind = own ? "own word" : "tag", .name = word };
}

struct guid_of code_of(const struct tag *tag)
{
	return code_named(tag_str(tag), tag->word.len == 0);
}

static void word_add(struct codebook *codebook, const struct tag *tag)
{
	const struct guid_of of = code_of(tag);
	struct guid guid = guid_make(&of);
	uint32_t place;

	if (table_find(&codebook->known, guid_str(&guid), &place))
		return;
	codebook->words = items_grow_u32(codebook->words, codebook->count, &codebook->cap,
					 sizeof(*codebook->words));
	codebook->words[codebook->count] = (struct codebook_word){
		.word = str_copy(&codebook->arena, tag_str(tag)), .own = tag->word.len == 0 };
	table_set(&codebook->known, str_copy(&codebook->arena, guid_str(&guid)),
		  codebook->count++);
}

void codebook_add(struct codebook *codebook, const struct session *session)
{
	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		for (uint32_t at = 0; !phenomenon->withdrawn && at < phenomenon->tag_count; at++) {
			const struct tag *tag = &phenomenon->tags[at];
			if (tag_str(tag).len && !vocabulary_has(VOCABULARY_TAGS, tag->word))
				word_add(codebook, tag);
		}
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

static void term_begin(struct xml *xml, const struct vocabulary_term *term, bool is_tag)
{
	const struct guid_of of = { .kind = is_tag ? "tag" : "theme", .name = str_from(term->id) };
	struct buf about = { 0 };

	code_begin(xml, &of, str_from(term->fi), is_tag);
	buf_add_format(&about, "%s; %s", term->sv, term->en);
	xml_leaf(xml, "Description", buf_str(&about));
	buf_free(&about);
}

static void theme_write(struct xml *xml, uint32_t theme)
{
	term_begin(xml, &vocabulary_theme_terms[theme], false);
	for (uint32_t i = 0; i < VOCABULARY_TAG_TERMS_COUNT; i++) {
		if (vocabulary_tag_terms[i].theme != theme)
			continue;
		term_begin(xml, &vocabulary_tag_terms[i], true);
		xml_end(xml);
	}
	xml_end(xml);
}

void codebook_write(const struct codebook *codebook, struct xml *xml)
{
	const struct guid_of others = { .kind = "theme" };

	xml_element(xml, "Codes");
	for (uint32_t theme = 0; theme < VOCABULARY_THEME_TERMS_COUNT; theme++)
		theme_write(xml, theme);
	if (codebook->count) {
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
	xml_end(xml);
}

void codebook_free(struct codebook *codebook)
{
	free(codebook->words);
	table_free(&codebook->known);
	arena_free(&codebook->arena);
}
