/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A phrase is a few words; it is in a text when each of them is, wherever they
 * stand: texts are short, and Finnish puts its words in any order.  One table leads
 * from a term to the phrase's words that are found by it.
 */
#include "language/concepts.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "language/cue_list.h"
#include "language/cue_list_more.h"
#include "language/word.h"
#include "protocol/vocabulary.h"
#include "protocol/vocabulary_names.h"

#define PHRASE_WORDS_MAX 6u
#define PREFIX_BYTES_MIN 4u /* of a Swedish word that may begin a compound */

enum phrase_kind { PHRASE_LABEL, PHRASE_NAME, PHRASE_HINT };

struct phrase {
	uint32_t concept;
	enum phrase_kind kind;
	uint32_t word_count;
	uint32_t text; /* of its words, folded: place in texts of the last one */
};

/* A word of a phrase that a term finds. */
struct posting {
	uint32_t phrase, word;
	bool part;     /* the term is a part of the word */
	bool tail;     /* … its last */
	uint32_t next; /* of the same term, + 1; 0: none */
};

struct concepts {
	struct arena arena;
	struct table terms; /* → the first posting */
	struct phrase *phrases;
	uint32_t phrase_count, phrase_cap;
	struct posting *postings;
	uint32_t posting_count, posting_cap;
};

static const struct {
	const char *tag, *names, *hints;
} cues[] = {
#define X(tag, names, hints) { tag, names, hints },
	CUES_HOUSING(X) CUES_INCOME(X) CUES_DEBT(X) CUES_SUBSTANCE(X) CUES_MIND(X)
	CUES_BELONGING(X) CUES_VIOLENCE(X) CUES_DIGITAL(X) CUES_SERVICES(X) CUES_WORK(X)
	CUES_FAMILY(X) CUES_MIGRATION(X) CUES_AGEING(X) CUES_MOVING(X) CUES_DISABILITY(X)
	CUES_JUSTICE(X)
#undef X
};

#define CUE_COUNT (sizeof(cues) / sizeof(*cues))

uint32_t concepts_count(void)
{
	return VOCABULARY_TAGS_COUNT;
}

struct str concept_tag(uint32_t concept)
{
	CHECK(concept < VOCABULARY_TAGS_COUNT);
	return str_from(vocabulary_tags[concept]);
}

bool concept_find(struct str tag, uint32_t *concept)
{
	uint32_t low = 0, high = VOCABULARY_TAGS_COUNT;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = str_compare(tag, str_from(vocabulary_tags[middle]));
		*concept = middle;
		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

/* --- building */

static void *grow(void *items, uint32_t count, uint32_t *cap, size_t size)
{
	if (count < *cap)
		return items;
	*cap = *cap ? *cap * 2 : 256;
	items = realloc(items, *cap * size);
	CHECK(items);
	return items;
}

static void posting_add(struct concepts *concepts, struct str term, struct posting posting)
{
	uint32_t first = 0;

	if (table_find(&concepts->terms, term, &first))
		posting.next = first + 1;
	else
		term = str_copy(&concepts->arena, term);
	concepts->postings = grow(concepts->postings, concepts->posting_count,
				  &concepts->posting_cap, sizeof(*concepts->postings));
	concepts->postings[concepts->posting_count] = posting;
	table_set(&concepts->terms, term, concepts->posting_count++);
}

static bool str_has_suffix(struct str str, struct str suffix)
{
	return str.len >= suffix.len &&
	       str_equal(str_slice(str, str.len - suffix.len, str.len), suffix);
}

/* Does a base form of the word end in this part? */
static bool term_is_tail(const struct term_set *whole, struct str part)
{
	for (uint32_t i = 0; i < whole->count; i++)
		if (str_has_suffix(whole->items[i], part))
			return true;
	return false;
}

/* The word's own terms, and those of its parts: only labels are found by a part. */
static void word_add(struct concepts *concepts, struct lexicon *lexicon, enum tongue tongue,
		     struct str word)
{
	struct phrase *phrase = &concepts->phrases[concepts->phrase_count];
	const struct term_set *whole = lexicon_query(lexicon, tongue, word);
	struct posting posting = {
		.phrase = concepts->phrase_count, .word = phrase->word_count,
	};

	for (uint32_t i = 0; i < whole->count; i++)
		if (!str_has_prefix(whole->items[i], STR(MARK_SWEDISH_PART)))
			posting_add(concepts, whole->items[i], posting);
	if (phrase->kind != PHRASE_LABEL)
		return;
	const struct term_set *parts = lexicon_index(lexicon, tongue, word);
	posting.part = true;
	for (uint32_t i = 0; i < parts->count; i++) {
		if (terms_has(whole, parts->items[i]))
			continue;
		posting.tail = term_is_tail(whole, parts->items[i]);
		posting_add(concepts, parts->items[i], posting);
	}
}

static bool phrase_is_finnish(struct lexicon *lexicon, struct str text)
{
	struct word word;
	size_t at = 0;

	while (word_take(text, &at, &word))
		if (!lexicon_knows(lexicon, word.text))
			return false;
	return true;
}

static void phrase_add_in(struct concepts *concepts, struct lexicon *lexicon, enum tongue tongue,
			  struct str text)
{
	struct phrase *phrase = &concepts->phrases[concepts->phrase_count];
	struct word word;
	size_t at = 0;

	phrase->word_count = 0;
	while (phrase->word_count < PHRASE_WORDS_MAX && word_take(text, &at, &word)) {
		word_add(concepts, lexicon, tongue, word.text);
		phrase->word_count++;
	}
	if (phrase->word_count)
		concepts->phrase_count++;
}

static void phrase_add(struct concepts *concepts, struct lexicon *lexicon, struct phrase kind,
		       struct str text)
{
	bool finnish = phrase_is_finnish(lexicon, text);

	for (int tongue = 0; tongue < TONGUE_COUNT; tongue++) {
		if (finnish && tongue != TONGUE_FI)
			break;
		concepts->phrases = grow(concepts->phrases, concepts->phrase_count,
					 &concepts->phrase_cap, sizeof(*concepts->phrases));
		concepts->phrases[concepts->phrase_count] = kind;
		phrase_add_in(concepts, lexicon, (enum tongue)tongue, text);
	}
}

static bool list_has(const char *list, struct str phrase)
{
	struct str rest = str_from(list), one;

	while (word_split(&rest, ',', &one)) {
		while (str_has_prefix(one, STR(" ")))
			one = str_slice(one, 1, one.len);
		if (str_equal(one, phrase))
			return true;
	}
	return false;
}

static void list_add(struct concepts *concepts, struct lexicon *lexicon, struct phrase kind,
		     const char *list)
{
	struct str rest = str_from(list), phrase;

	while (word_split(&rest, ',', &phrase))
		phrase_add(concepts, lexicon, kind, phrase);
}

/* A label that names two things ("stigma ja häpeä") is found by each. */
static void label_add(struct concepts *concepts, struct lexicon *lexicon, struct phrase kind,
		      struct str label)
{
	static const char *const ands[] = { " ja ", " och ", " and ", " (" };

	for (size_t i = 0; i < sizeof(ands) / sizeof(*ands); i++) {
		const char *found = strstr(label.ptr, ands[i]);
		size_t len = found ? (size_t)(found - label.ptr) : 0;
		/* "lääke- ja terveyskulut": the first half is no word. */
		if (!found || label.ptr[len - 1] == '-')
			continue;
		phrase_add(concepts, lexicon, kind, str_slice(label, 0, len));
		phrase_add(concepts, lexicon, kind,
			   str_slice(label, len + strlen(ands[i]), label.len));
		return;
	}
	phrase_add(concepts, lexicon, kind, label);
}

static const char *hints_of(uint32_t concept)
{
	for (size_t i = 0; i < CUE_COUNT; i++)
		if (str_equal(str_from(cues[i].tag), concept_tag(concept)))
			return cues[i].hints;
	return "";
}

void concepts_open(struct concepts **concepts, struct lexicon *lexicon)
{
	struct concepts *made = calloc(1, sizeof(*made));

	CHECK(made);
	for (size_t i = 0; i < VOCABULARY_NAMES_COUNT; i++) {
		const struct vocabulary_name *name = &vocabulary_names[i];
		struct phrase kind = { .concept = name->tag, .kind = PHRASE_NAME };
		if (name->label)
			kind.kind = PHRASE_LABEL;
		if (!list_has(hints_of(name->tag), str_from(name->text)))
			label_add(made, lexicon, kind, str_from(name->text));
	}
	for (size_t i = 0; i < CUE_COUNT; i++) {
		struct phrase kind = { .kind = PHRASE_NAME };
		CHECK(concept_find(str_from(cues[i].tag), &kind.concept));
		list_add(made, lexicon, kind, cues[i].names);
		kind.kind = PHRASE_HINT;
		list_add(made, lexicon, kind, cues[i].hints);
	}
	*concepts = made;
}

void concepts_close(struct concepts *concepts)
{
	if (!concepts)
		return;
	table_free(&concepts->terms);
	arena_free(&concepts->arena);
	free(concepts->phrases);
	free(concepts->postings);
	free(concepts);
}

/* --- asking */

/* What of each phrase was found, a bit a word. */
struct found {
	uint8_t whole, tail;  /* the phrase's words: by their own terms; by their last part */
	uint8_t query;        /* the query's words that found one of them */
};

static void term_find(const struct concepts *concepts, struct str term, uint8_t word,
		      struct found *found)
{
	uint32_t at;

	if (!table_find(&concepts->terms, term, &at))
		return;
	for (uint32_t next = at + 1; next; next = concepts->postings[next - 1].next) {
		const struct posting *posting = &concepts->postings[next - 1];
		struct found *one = &found[posting->phrase];
		if (!posting->part) {
			one->whole |= (uint8_t)(1u << posting->word);
			one->query |= word;
		} else if (posting->tail) {
			one->tail |= (uint8_t)(1u << posting->word);
		}
	}
}

/* Of a Swedish word of a text, what it may begin with: hyresskulder begins with hyra's stem. */
static void prefixes_find(const struct concepts *concepts, struct str term, struct found *found)
{
	for (size_t len = sizeof(MARK_SWEDISH) - 1 + PREFIX_BYTES_MIN; len < term.len; len++)
		term_find(concepts, str_slice(term, 0, len), 0, found);
}

static bool phrase_is_whole(const struct phrase *phrase, const struct found *found)
{
	return found->whole == (1u << phrase->word_count) - 1;
}

static double phrase_weight(const struct phrase *phrase)
{
	if (phrase->kind != PHRASE_HINT)
		return 0.8;
	return phrase->word_count > 1 ? 0.5 : 0.3;
}

void concepts_weigh(const struct concepts *concepts, const struct spoken *text, double *weights)
{
	struct found *found = calloc(concepts->phrase_count, sizeof(*found));

	CHECK(found);
	for (uint32_t i = 0; i < text->count; i++)
		for (uint32_t j = 0; j < text->words[i]->count; j++) {
			struct str term = text->words[i]->items[j];
			term_find(concepts, term, 0, found);
			if (str_has_prefix(term, STR(MARK_SWEDISH)))
				prefixes_find(concepts, term, found);
		}
	for (uint32_t i = 0; i < VOCABULARY_TAGS_COUNT; i++)
		weights[i] = 0;
	for (uint32_t i = 0; i < concepts->phrase_count; i++) {
		const struct phrase *phrase = &concepts->phrases[i];
		double *weight = &weights[phrase->concept];
		if (phrase_is_whole(phrase, &found[i]))
			*weight = 1 - (1 - *weight) * (1 - phrase_weight(phrase));
	}
	free(found);
}

static enum naming phrase_naming(const struct phrase *phrase, const struct found *found,
				 uint32_t query_count)
{
	uint8_t all = (uint8_t)((1u << query_count) - 1);
	uint8_t last = (uint8_t)(1u << (phrase->word_count - 1));

	if (phrase->kind == PHRASE_HINT)
		return NAMED_NOT;
	if (phrase_is_whole(phrase, found))
		return found->query == all ? NAMED_WHOLE : NAMED_INSIDE;
	bool is_head = query_count == 1 && ((found->whole | found->tail) & last);
	return phrase->kind == PHRASE_LABEL && is_head ? NAMED_HEAD : NAMED_NOT;
}

void concepts_name(const struct concepts *concepts, const struct spoken *query,
		   enum naming *named)
{
	struct found *found = calloc(concepts->phrase_count, sizeof(*found));
	uint32_t count = query->count < QUERY_WORDS_MAX ? query->count : QUERY_WORDS_MAX;

	CHECK(found);
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t j = 0; j < query->words[i]->count; j++)
			term_find(concepts, query->words[i]->items[j], (uint8_t)(1u << i), found);
	for (uint32_t i = 0; i < VOCABULARY_TAGS_COUNT; i++)
		named[i] = NAMED_NOT;
	for (uint32_t i = 0; i < concepts->phrase_count; i++) {
		const struct phrase *phrase = &concepts->phrases[i];
		enum naming naming = phrase_naming(phrase, &found[i], count);
		if (naming > named[phrase->concept])
			named[phrase->concept] = naming;
	}
	free(found);
}
