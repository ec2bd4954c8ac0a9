/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "language/finnish.h"
#include "language/word.h"

#define TERMS_EDITION 1       /* of the rules here: another one makes every index anew */
#define PART_BYTES_MIN 3u     /* of an unknown compound */
#define SWEDISH_PART_BYTES_MIN 4u
#define STEM_BYTES_MIN 4u

struct lexicon {
	struct morphology *morphology;
	struct stemmers stemmers;
	struct jargon jargon;
	struct recent words; /* use, language and word → its terms */
};

enum use { USE_INDEX, USE_QUERY };

enum fail lexicon_open(struct lexicon **lexicon)
{
	struct lexicon *made = calloc(1, sizeof(*made));

	CHECK(made);
	*lexicon = NULL;
	enum fail fail = morphology_open(&made->morphology);
	if (!fail) fail = stemmers_open(&made->stemmers);
	jargon_init(&made->jargon);
	recent_init(&made->words, WORDS_KEPT);
	if (fail)
		lexicon_close(made);
	else
		*lexicon = made;
	return fail;
}

void lexicon_close(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	recent_reset(&lexicon->words);
	jargon_reset(&lexicon->jargon);
	stemmers_close(&lexicon->stemmers);
	morphology_close(lexicon->morphology);
	free(lexicon);
}

struct morphology *lexicon_morphology(struct lexicon *lexicon)
{
	return lexicon->morphology;
}

bool lexicon_knows(struct lexicon *lexicon, struct str word)
{
	struct arena arena = { 0 };
	struct str low;
	bool knows = false;

	if (!text_fold(&arena, word, &low))
		knows = morphology_find(lexicon->morphology, low).count > 0 ||
			jargon_find(&lexicon->jargon, low).len > 0;
	arena_free(&arena);
	return knows;
}

/* Who looks for the dictionary's word finds the jargon, too, where it is one word for one. */
static void meaning_add(struct lexicon *lexicon, struct str jargon, struct term_set *terms)
{
	struct str meaning = jargon_meaning(&lexicon->jargon, jargon), phrase;

	while (word_split(&meaning, ',', &phrase)) {
		while (str_has_prefix(phrase, STR(" ")))
			phrase = str_slice(phrase, 1, phrase.len);
		if (memchr(phrase.ptr, ' ', phrase.len))
			continue;
		finnish_add_query(lexicon->morphology, phrase, terms);
		terms_add(terms, jargon_find(&lexicon->jargon, phrase));
	}
}

/* One word without a hyphen.  False: neither dictionary nor jargon has it. */
static bool plain_add(struct lexicon *lexicon, enum use use, struct str word,
		      struct term_set *terms)
{
	struct str jargon = jargon_find(&lexicon->jargon, word);
	bool known = use == USE_INDEX ? finnish_add_index(lexicon->morphology, word, terms)
				      : finnish_add_query(lexicon->morphology, word, terms);

	terms_add(terms, jargon);
	/* What is a word of the language too need not mean what the jargon means. */
	if (use == USE_INDEX && !known)
		meaning_add(lexicon, jargon, terms);
	return known || jargon.len;
}

static bool is_inside_point(struct str word, size_t at)
{
	return ((uint8_t)word.ptr[at] & 0xc0) == 0x80;
}

/* A compound of which jargon is one end: kutypaikka, perustoimarin. */
static bool compound_add(struct lexicon *lexicon, struct str word, struct term_set *terms)
{
	for (size_t at = PART_BYTES_MIN; at + PART_BYTES_MIN <= word.len; at++) {
		struct str head = str_slice(word, 0, at), tail = str_slice(word, at, word.len);
		if (is_inside_point(word, at))
			continue;
		struct str jargon = jargon_find(&lexicon->jargon, tail);
		if (jargon.len >= PART_BYTES_MIN &&
		    morphology_find(lexicon->morphology, head).count) {
			terms_add(terms, jargon);
			finnish_add_index(lexicon->morphology, head, terms);
			return true;
		}
		if (str_equal(jargon_find(&lexicon->jargon, head), head) &&
		    morphology_find(lexicon->morphology, tail).count) {
			terms_add(terms, head);
			finnish_add_index(lexicon->morphology, tail, terms);
			return true;
		}
	}
	return false;
}

static struct str vowels_trim(struct str stem)
{
	while (stem.len > STEM_BYTES_MIN && strchr("aeiouy", stem.ptr[stem.len - 1]))
		stem.len--;
	return stem;
}

/*
 * Of a word that no dictionary has: Snowball's stem and the word itself, both without the vowels
 * at their ends.  Snowball takes lootboksi for a case of lootbo, but not lootbokseilla.
 */
static void stem_add(struct lexicon *lexicon, struct str word, struct term_set *terms)
{
	struct str stem = stem_of(&lexicon->stemmers, TONGUE_FI, word);

	terms_add_marked(terms, MARK_STEM, vowels_trim(stem));
	terms_add_marked(terms, MARK_STEM, vowels_trim(word));
}

/* TE-palvelujen: what stands before the last hyphen, as it is, and the last part's base form. */
static void hyphened_add(struct lexicon *lexicon, struct str word, struct term_set *terms)
{
	struct arena arena = { 0 };
	struct term_set last = { .arena = &arena };
	size_t at = word.len;

	while (at > 0 && word.ptr[at - 1] != '-')
		at--;
	if (!finnish_add_query(lexicon->morphology, str_slice(word, at, word.len), &last))
		terms_add(&last, stem_of(&lexicon->stemmers, TONGUE_FI,
					 str_slice(word, at, word.len)));
	for (uint32_t i = 0; i < last.count; i++) {
		char *joined = arena_take(&arena, at + last.items[i].len);
		memcpy(joined, word.ptr, at);
		memcpy(joined + at, last.items[i].ptr, last.items[i].len);
		if (!str_has_prefix(last.items[i], STR(MARK_FAMILY)))
			terms_add(terms, (struct str){ joined, at + last.items[i].len });
	}
	arena_free(&arena);
}

static void hyphened_add_parts(struct lexicon *lexicon, struct str word, struct term_set *terms)
{
	struct str part;

	while (word_split(&word, '-', &part))
		if (part.len && !plain_add(lexicon, USE_INDEX, part, terms))
			stem_add(lexicon, part, terms);
}

static void finnish_add(struct lexicon *lexicon, enum use use, struct str word,
			struct term_set *terms)
{
	bool hyphened = memchr(word.ptr, '-', word.len) != NULL;
	struct str colon = word, before;

	bool known = plain_add(lexicon, use, word, terms);
	/* Jargon may be all that was known of it; its parts are words for themselves. */
	if (hyphened && use == USE_INDEX)
		hyphened_add_parts(lexicon, word, terms);
	if (known)
		return;
	if (word_split(&colon, ':', &before) && colon.len && before.len) {
		if (!plain_add(lexicon, use, before, terms))
			terms_add_marked(terms, MARK_STEM, before);
		return;
	}
	if (hyphened)
		hyphened_add(lexicon, word, terms);
	if (!hyphened && use == USE_INDEX)
		compound_add(lexicon, word, terms);
	if (!hyphened)
		stem_add(lexicon, word, terms);
}

/*
 * Swedish puts words together as Finnish does, and there is no dictionary of it here: the word
 * itself, where a query's stem is its beginning, and every end of it that could be a word.
 */
static void swedish_add(struct lexicon *lexicon, enum use use, struct str word,
			struct term_set *terms)
{
	struct str stem = stem_of(&lexicon->stemmers, TONGUE_SV, word);

	terms_add_marked(terms, MARK_SWEDISH, stem);
	if (use == USE_QUERY) {
		if (stem.len >= SWEDISH_PART_BYTES_MIN)
			terms_add_marked(terms, MARK_SWEDISH_PART, stem);
		return;
	}
	terms_add_marked(terms, MARK_SWEDISH, word);
	for (size_t at = PART_BYTES_MIN; at + SWEDISH_PART_BYTES_MIN <= word.len; at++)
		if (!is_inside_point(word, at))
			terms_add_marked(terms, MARK_SWEDISH_PART, str_slice(word, at, word.len));
}

static void tongue_add(struct lexicon *lexicon, const char *key, struct str word,
		       struct term_set *terms)
{
	enum tongue tongue = (enum tongue)(key[1] - 'a');
	enum use use = key[0] == 'i' ? USE_INDEX : USE_QUERY;

	if (tongue == TONGUE_FI)
		finnish_add(lexicon, use, word, terms);
	else if (tongue == TONGUE_SV)
		swedish_add(lexicon, use, word, terms);
	else
		terms_add_marked(terms, MARK_ENGLISH, stem_of(&lexicon->stemmers, tongue, word));
	/* A word of digits alone, or one that a stemmer leaves nothing of, is found by itself. */
	if (terms->count == 0)
		terms_add(terms, word);
}

static const struct term_set *terms_of(struct lexicon *lexicon, enum use use, enum tongue tongue,
				       struct str word)
{
	char key[2 + WORD_BYTES_MAX];

	CHECK(word.len > 0 && word.len <= WORD_BYTES_MAX);
	key[0] = use == USE_INDEX ? 'i' : 'q';
	key[1] = (char)('a' + tongue);
	memcpy(key + 2, word.ptr, word.len);
	const struct term_set *known = recent_find(&lexicon->words,
						   (struct str){ key, 2 + word.len });
	if (known)
		return known;
	struct arena *arena = recent_arena(&lexicon->words), working = { 0 };
	struct term_set made = { .arena = &working }, *kept = arena_take(arena, sizeof(*kept));
	struct str low;
	if (text_fold(&working, word, &low) || low.len == 0)
		low = word;
	tongue_add(lexicon, key, low, &made);
	kept->items = arena_take_array(arena, made.count, sizeof(*kept->items));
	for (uint32_t i = 0; i < made.count; i++)
		kept->items[kept->count++] = str_copy(arena, made.items[i]);
	recent_keep(&lexicon->words, (struct str){ key, 2 + word.len }, kept);
	arena_free(&working);
	return kept;
}

const struct term_set *lexicon_index(struct lexicon *lexicon, enum tongue tongue, struct str word)
{
	return terms_of(lexicon, USE_INDEX, tongue, word);
}

const struct term_set *lexicon_query(struct lexicon *lexicon, enum tongue tongue, struct str word)
{
	return terms_of(lexicon, USE_QUERY, tongue, word);
}

void lexicon_edition(const struct lexicon *lexicon, struct buf *edition)
{
	buf_add_format(edition, "terms %d\n", TERMS_EDITION);
	jargon_edition(edition);
	morphology_edition(lexicon->morphology, edition);
}
