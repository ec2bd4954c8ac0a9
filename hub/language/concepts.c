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
#include "base/digest.h"
#include "base/pack.h"
#include "domain/items.h"
#include "language/cue_list.h"
#include "language/cue_list_more.h"
#include "language/word.h"
#include "protocol/vocabulary.h"
#include "protocol/vocabulary_names.h"

#define PHRASE_WORDS_MAX 6u
#define TONGUES_ALL ((1u << TONGUE_COUNT) - 1)
#define PREFIX_BYTES_MIN 4u /* of a Swedish word that may begin a compound */

enum phrase_kind { PHRASE_LABEL, PHRASE_NAME, PHRASE_HINT };

struct phrase {
	uint32_t concept;
	enum phrase_kind kind;
	uint32_t word_count;
	unsigned tongues; /* it is said to be in, a bit each; 0: that is to be found out */
};

/* A word of a phrase that a term finds. */
struct posting {
	uint32_t phrase, word;
	bool part;     /* the term is a part of the word */
	bool tail;     /* … its last */
	uint32_t next; /* of the same term, + 1; 0: none */
};

/* A term, and where its postings begin. */
struct head {
	struct str term;
	uint32_t first;
};

struct concepts {
	uint32_t count;     /* of tags */
	struct arena arena;
	struct table terms; /* → place in heads */
	struct head *heads;
	uint32_t head_count, head_cap;
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

uint32_t concepts_count(const struct concepts *concepts)
{
	return concepts->count;
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

static struct concepts *concepts_make(void)
{
	struct concepts *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->count = VOCABULARY_TAGS_COUNT;
	return made;
}

static struct head *head_add(struct concepts *concepts, struct str term)
{
	concepts->heads = items_grow_u32(concepts->heads, concepts->head_count, &concepts->head_cap,
					 sizeof(*concepts->heads));
	struct head *head = &concepts->heads[concepts->head_count];
	*head = (struct head){ .term = str_copy(&concepts->arena, term) };
	table_set(&concepts->terms, head->term, concepts->head_count++);
	return head;
}

static void posting_add(struct concepts *concepts, struct str term, struct posting posting)
{
	struct head *head;
	uint32_t place;

	if (table_find(&concepts->terms, term, &place)) {
		head = &concepts->heads[place];
		posting.next = head->first + 1;
	} else {
		head = head_add(concepts, term);
	}
	concepts->postings = items_grow_u32(concepts->postings, concepts->posting_count,
					    &concepts->posting_cap, sizeof(*concepts->postings));
	concepts->postings[concepts->posting_count] = posting;
	head->first = concepts->posting_count++;
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

/* The languages it may be in, a bit each. */
static unsigned phrase_tongues(struct lexicon *lexicon, const struct phrase *kind, struct str text)
{
	if (kind->tongues)
		return kind->tongues;
	if (phrase_is_finnish(lexicon, text))
		return 1u << TONGUE_FI;
	/* What no Finnish dictionary has may be Finnish all the same, but names nothing then. */
	return kind->kind == PHRASE_HINT ? TONGUES_ALL : TONGUES_ALL & ~(1u << TONGUE_FI);
}

static void phrase_add(struct concepts *concepts, struct lexicon *lexicon, struct phrase kind,
		       struct str text)
{
	unsigned tongues = phrase_tongues(lexicon, &kind, text);

	for (int tongue = 0; tongue < TONGUE_COUNT; tongue++) {
		if (!(tongues >> tongue & 1u))
			continue;
		concepts->phrases = items_grow_u32(concepts->phrases, concepts->phrase_count,
						   &concepts->phrase_cap,
						   sizeof(*concepts->phrases));
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

/* A label that names two things ("stigma ja häpeä") is found by each.  It ends in NUL. */
static void label_add(struct concepts *concepts, struct lexicon *lexicon, struct phrase kind,
		      struct str label)
{
	static const char *const ands[] = { " ja ", " och ", " and ", " (" };

	for (size_t i = 0; i < sizeof(ands) / sizeof(*ands); i++) {
		const char *found = strstr(label.ptr, ands[i]);
		size_t len = found ? (size_t)(found - label.ptr) : 0;
		/* "lääke- ja terveyskulut": the first half is no word. */
		if (len == 0 || label.ptr[len - 1] == '-')
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
		if (strcmp(cues[i].tag, vocabulary_tags[concept]) == 0)
			return cues[i].hints;
	return "";
}

static unsigned lang_tongues(const char *lang)
{
	unsigned tongues = 0;

	for (int i = 0; i < TONGUE_COUNT; i++)
		if (strcmp(lang, tongue_word((enum tongue)i)) == 0)
			tongues = 1u << i;
	return tongues;
}

void concepts_open(struct concepts **concepts, struct lexicon *lexicon)
{
	struct concepts *made = concepts_make();

	for (size_t i = 0; i < VOCABULARY_NAMES_COUNT; i++) {
		const struct vocabulary_name *name = &vocabulary_names[i];
		struct phrase kind = { .concept = name->tag, .kind = PHRASE_NAME };
		if (name->label)
			kind.kind = PHRASE_LABEL;
		kind.tongues = lang_tongues(name->lang);
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
	free(concepts->heads);
	free(concepts->phrases);
	free(concepts->postings);
	free(concepts);
}

/* --- what the organisation changed since */

/* Names of the starting data are there already. */
static bool is_new_name(uint32_t concept, struct str name)
{
	bool known = false;

	for (size_t i = 0; i < VOCABULARY_NAMES_COUNT; i++)
		known = known || (vocabulary_names[i].tag == concept &&
				  str_is(name, vocabulary_names[i].text));
	return name.len > 0 && !known;
}

static void term_add(struct concepts *concepts, struct lexicon *lexicon, uint32_t concept,
		     const struct term *term)
{
	const struct str labels[TONGUE_COUNT] = {
		[TONGUE_FI] = term->fi, [TONGUE_SV] = term->sv, [TONGUE_EN] = term->en,
	};
	struct phrase kind = { .concept = concept, .kind = PHRASE_LABEL };
	struct str rest = term->synonyms, synonym;

	for (int i = 0; i < TONGUE_COUNT; i++) {
		kind.tongues = 1u << i;
		if (is_new_name(concept, labels[i]))
			label_add(concepts, lexicon, kind,
				  str_from(str_terminated(&concepts->arena, labels[i])));
	}
	kind.kind = PHRASE_NAME;
	kind.tongues = 1u << TONGUE_FI;
	while (word_split(&rest, '\n', &synonym))
		if (is_new_name(concept, synonym))
			phrase_add(concepts, lexicon, kind, synonym);
}

void concepts_change(struct concepts *concepts, struct lexicon *lexicon,
		     const struct terms *terms)
{
	const struct term *tags = terms->lists[VOCABULARY_TAGS].items;

	CHECK(terms->lists[VOCABULARY_TAGS].count >= concepts->count);
	concepts->count = terms->lists[VOCABULARY_TAGS].count;
	for (uint32_t i = 0; i < concepts->count; i++)
		term_add(concepts, lexicon, i, &tags[i]);
	for (uint32_t i = 0; i < concepts->phrase_count; i++) {
		uint32_t *concept = &concepts->phrases[i].concept;
		CHECK(terms_find_heir(terms, VOCABULARY_TAGS, tags[*concept].id, concept));
	}
}

/* --- kept, so that asking need not wait for the building */

void concepts_encode(struct buf *bytes, const struct concepts *concepts)
{
	pack_u64(bytes, concepts->phrase_count);
	for (uint32_t i = 0; i < concepts->phrase_count; i++) {
		pack_u64(bytes, concepts->phrases[i].concept);
		pack_u64(bytes, concepts->phrases[i].kind);
		pack_u64(bytes, concepts->phrases[i].word_count);
	}
	pack_u64(bytes, concepts->posting_count);
	for (uint32_t i = 0; i < concepts->posting_count; i++) {
		const struct posting *posting = &concepts->postings[i];
		pack_u64(bytes, posting->phrase);
		pack_u64(bytes, posting->word);
		pack_u64(bytes, posting->part);
		pack_u64(bytes, posting->tail);
		pack_u64(bytes, posting->next);
	}
	pack_u64(bytes, concepts->head_count);
	for (uint32_t i = 0; i < concepts->head_count; i++) {
		pack_str(bytes, concepts->heads[i].term);
		pack_u64(bytes, concepts->heads[i].first);
	}
}

static void phrases_decode(struct unpack *in, struct concepts *concepts)
{
	uint64_t count = unpack_u64(in, in->rest.len);

	for (uint64_t i = 0; i < count && !in->faulty; i++) {
		struct phrase phrase = {
			.concept = (uint32_t)unpack_u64(in, VOCABULARY_TAGS_COUNT - 1),
			.kind = (enum phrase_kind)unpack_u64(in, PHRASE_HINT),
			.word_count = (uint32_t)unpack_u64(in, PHRASE_WORDS_MAX),
		};
		concepts->phrases = items_grow_u32(concepts->phrases, concepts->phrase_count,
						   &concepts->phrase_cap, sizeof(phrase));
		concepts->phrases[concepts->phrase_count++] = phrase;
	}
}

/* What follows a posting stands before it, so no walk goes in a circle. */
static void postings_decode(struct unpack *in, struct concepts *concepts)
{
	uint64_t count = unpack_u64(in, in->rest.len);

	if (count && concepts->phrase_count == 0)
		in->faulty = true;
	for (uint64_t i = 0; i < count && !in->faulty; i++) {
		struct posting posting = {
			.phrase = (uint32_t)unpack_u64(in, concepts->phrase_count - 1),
			.word = (uint32_t)unpack_u64(in, PHRASE_WORDS_MAX - 1),
			.part = unpack_u64(in, 1) == 1,
			.tail = unpack_u64(in, 1) == 1,
			.next = (uint32_t)unpack_u64(in, i),
		};
		concepts->postings = items_grow_u32(concepts->postings, concepts->posting_count,
						    &concepts->posting_cap, sizeof(posting));
		concepts->postings[concepts->posting_count++] = posting;
	}
}

enum fail concepts_decode(struct concepts **concepts, struct str bytes)
{
	struct concepts *made = concepts_make();
	struct unpack in = { .rest = bytes };

	*concepts = NULL;
	phrases_decode(&in, made);
	postings_decode(&in, made);
	uint64_t count = unpack_u64(&in, in.rest.len);
	if (count && made->posting_count == 0)
		in.faulty = true;
	for (uint64_t i = 0; i < count && !in.faulty; i++) {
		struct head *head = head_add(made, unpack_str(&in, in.rest.len));
		head->first = (uint32_t)unpack_u64(&in, made->posting_count - 1);
	}
	if (unpack_finish(&in))
		*concepts = made;
	else
		concepts_close(made);
	return *concepts ? FAIL_NONE : FAIL_CORRUPT;
}

void concepts_edition(struct buf *edition)
{
	struct buf lists = { 0 };
	struct digest digest;

	for (size_t i = 0; i < CUE_COUNT; i++)
		buf_add_format(&lists, "%s\n%s\n%s\n", cues[i].tag, cues[i].names, cues[i].hints);
	for (size_t i = 0; i < VOCABULARY_NAMES_COUNT; i++)
		buf_add_format(&lists, "%u %s\n", vocabulary_names[i].tag,
			       vocabulary_names[i].text);
	const struct str part = buf_str(&lists);
	digest = digest_of(STR(""), &part, 1);
	buf_add_str(edition, STR("concepts "));
	digest_add_hex(edition, &digest);
	buf_add_byte(edition, '\n');
	buf_free(&lists);
}

/* --- asking */

/* What of each phrase was found, a bit a word. */
struct found {
	uint8_t whole, tail;  /* the phrase's words: by their own terms; by their last part */
	uint8_t query;        /* the query's words that found one of them */
};

static void term_look(const struct concepts *concepts, struct str term, uint8_t word,
		      struct found *found)
{
	uint32_t place;

	if (!table_find(&concepts->terms, term, &place))
		return;
	for (uint32_t next = concepts->heads[place].first + 1; next;
	     next = concepts->postings[next - 1].next) {
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
		term_look(concepts, str_slice(term, 0, len), 0, found);
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
			term_look(concepts, term, 0, found);
			if (str_has_prefix(term, STR(MARK_SWEDISH)))
				prefixes_find(concepts, term, found);
		}
	for (uint32_t i = 0; i < concepts->count; i++)
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

	bool whole = phrase_is_whole(phrase, found);
	if (phrase->kind == PHRASE_HINT)
		return whole && found->query == all ? NAMED_HINTED : NAMED_NOT;
	if (whole)
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
			term_look(concepts, query->words[i]->items[j], (uint8_t)(1u << i), found);
	for (uint32_t i = 0; i < concepts->count; i++)
		named[i] = NAMED_NOT;
	for (uint32_t i = 0; i < concepts->phrase_count; i++) {
		const struct phrase *phrase = &concepts->phrases[i];
		enum naming naming = phrase_naming(phrase, &found[i], count);
		if (naming > named[phrase->concept])
			named[phrase->concept] = naming;
	}
	free(found);
}
