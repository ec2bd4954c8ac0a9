/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Of each tag the phenomena that carry it, in the catalogue's order: what carries
 * several is where their lists meet.
 */
#include "archive/remembering.h"

#include <stdlib.h>

#include "archive/meaning.h"
#include "base/check.h"
#include "language/word.h"

/*
 * Of a tag that is proposed.  So 86 of 100 posts of the public corpus are proposed one that their
 * writers chose, and of the proposals 53 of 100 are such; with 0.35 these are 75 and 66.
 */
#define WEIGHT_MIN 0.25

struct remembering {
	sqlite3 *db;
	struct lexicon *lexicon;
	struct meaning meaning;
	struct catalogue catalogue;
	uint64_t version;   /* of the catalogue that the lists are of */
	uint64_t edition;   /* of the meaning that they are of */
	uint32_t *meanings; /* of the catalogue's tags (meaning_places) */
	uint32_t *places;   /* all lists, one after the other: places of posts */
	uint32_t *firsts;   /* by concept: where its list begins; one more than there are */
	double *weights;    /* of the question under way, by concept */
};

enum fail remembering_open(struct remembering **remembering, const char *archive_path,
			   struct glossary *glossary)
{
	struct remembering *made = calloc(1, sizeof(*made));

	CHECK(made);
	*remembering = NULL;
	made->meaning.glossary = glossary;
	enum fail fail = lexicon_open(&made->lexicon);
	if (!fail)
		fail = sqlite_open_reader(&made->db, archive_path);
	if (!fail)
		fail = meaning_follow(&made->meaning, made->db, made->lexicon);
	if (fail)
		remembering_close(made);
	else
		*remembering = made;
	return fail;
}

void remembering_close(struct remembering *remembering)
{
	if (!remembering)
		return;
	catalogue_free(&remembering->catalogue);
	CHECK(sqlite3_close(remembering->db) == SQLITE_OK);
	meaning_free(&remembering->meaning);
	lexicon_close(remembering->lexicon);
	free(remembering->meanings);
	free(remembering->places);
	free(remembering->firsts);
	free(remembering->weights);
	free(remembering);
}

static uint32_t *numbers_make(uint32_t *numbers, size_t count)
{
	free(numbers);
	numbers = calloc(count, sizeof(*numbers));
	CHECK(numbers);
	return numbers;
}

/* A tag of the vocabulary, as its number; each once. */
struct tags {
	uint32_t items[LIMIT_TAGS];
	uint32_t count;
};

static struct tags tags_of(const struct remembering *remembering, uint32_t post)
{
	struct tags tags;

	tags.count = meaning_find_tags(remembering->meanings, &remembering->catalogue.posts[post],
				       tags.items);
	return tags;
}

static void lists_fill(struct remembering *remembering)
{
	const struct catalogue *catalogue = &remembering->catalogue;
	uint32_t concepts = concepts_count(remembering->meaning.concepts), count = 0;
	uint32_t *firsts = remembering->firsts = numbers_make(remembering->firsts, concepts + 1);

	for (uint32_t i = 0; i < catalogue->post_count; i++) {
		const struct tags tags = tags_of(remembering, i);
		for (uint32_t j = 0; j < tags.count; j++)
			firsts[tags.items[j]]++;
	}
	for (uint32_t i = 0; i <= concepts; i++) {
		count += firsts[i];
		firsts[i] = count; /* where the list ends, until it is filled from its end */
	}
	remembering->places = numbers_make(remembering->places, (size_t)count + 1);
	for (uint32_t i = catalogue->post_count; i > 0; i--) {
		const struct tags tags = tags_of(remembering, i - 1);
		for (uint32_t j = 0; j < tags.count; j++)
			remembering->places[--firsts[tags.items[j]]] = i - 1;
	}
}

static void lists_make(struct remembering *remembering)
{
	const struct names *names = &remembering->catalogue.names[FACET_TAG];

	remembering->meanings = numbers_make(remembering->meanings, (size_t)names->count + 1);
	meaning_places(&remembering->meaning.terms, VOCABULARY_TAGS, names,
		       remembering->meanings);
	lists_fill(remembering);
	free(remembering->weights);
	remembering->weights = calloc(concepts_count(remembering->meaning.concepts),
				      sizeof(*remembering->weights));
	CHECK(remembering->weights);
	remembering->version = remembering->catalogue.version;
	remembering->edition = remembering->meaning.edition;
}

static enum fail archive_follow(struct remembering *remembering)
{
	enum fail fail = sqlite_run(remembering->db, "BEGIN");

	if (!fail) fail = catalogue_read(&remembering->catalogue, remembering->db);
	if (!fail)
		fail = meaning_follow(&remembering->meaning, remembering->db,
				      remembering->lexicon);
	if (!sqlite3_get_autocommit(remembering->db))
		CHECK(sqlite_run(remembering->db, "COMMIT") == FAIL_NONE);
	if (!fail && (remembering->version != remembering->catalogue.version ||
		      remembering->edition != remembering->meaning.edition))
		lists_make(remembering);
	return fail;
}

/* --- the tags that a text speaks of */

static void text_weigh(struct remembering *remembering, const struct suggest_question *question)
{
	enum tongue tongue = tongue_of(question->text, question->lang);
	struct spoken spoken = { 0 };
	struct word word;
	size_t at = 0;

	for (uint32_t i = 0; i < concepts_count(remembering->meaning.concepts); i++)
		remembering->weights[i] = 0;
	while (spoken.count < CONCEPT_WORDS_MAX && word_take(question->text, &at, &word))
		spoken.words[spoken.count++] = lexicon_index(remembering->lexicon, tongue,
							     word.text);
	if (spoken.count)
		concepts_weigh(remembering->meaning.concepts, &spoken, remembering->weights);
}

static struct str tag_id(const struct remembering *remembering, uint32_t tag)
{
	return remembering->meaning.terms.lists[VOCABULARY_TAGS].items[tag].id;
}

static bool tags_have(const struct tags *tags, uint32_t concept)
{
	for (uint32_t i = 0; i < tags->count; i++)
		if (tags->items[i] == concept)
			return true;
	return false;
}

static void tag_choose(const struct remembering *remembering, struct str id, struct tags *chosen)
{
	uint32_t tag;

	if (terms_find_heir(&remembering->meaning.terms, VOCABULARY_TAGS, id, &tag) &&
	    !tags_have(chosen, tag))
		chosen->items[chosen->count++] = tag;
}

/* What is merged has no weight of its own (concepts_change). */
static void tags_propose(const struct remembering *remembering, const struct tags *chosen,
			 struct tags *proposed)
{
	const struct term *tags = remembering->meaning.terms.lists[VOCABULARY_TAGS].items;
	uint32_t count = concepts_count(remembering->meaning.concepts);

	while (proposed->count < LIMIT_TAGS) {
		double best = WEIGHT_MIN;
		uint32_t concept = UINT32_MAX;
		for (uint32_t i = 0; i < count; i++) {
			double weight = remembering->weights[i];
			if (weight < best || (weight == best && concept != UINT32_MAX) ||
			    tags[i].retired || tags_have(chosen, i) || tags_have(proposed, i))
				continue;
			best = weight;
			concept = i;
		}
		if (concept == UINT32_MAX)
			return;
		proposed->items[proposed->count++] = concept;
	}
}

/* --- what was met */

static uint32_t list_count(const struct remembering *remembering, uint32_t concept)
{
	return remembering->firsts[concept + 1] - remembering->firsts[concept];
}

static bool tags_have_all(const struct tags *tags, const struct tags *wanted)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < tags->count; i++)
		count += tags_have(wanted, tags->items[i]);
	return count == wanted->count;
}

static uint32_t rarest(const struct remembering *remembering, const struct tags *tags)
{
	uint32_t best = tags->items[0];

	for (uint32_t i = 1; i < tags->count; i++) {
		uint32_t count = list_count(remembering, tags->items[i]);
		if (count && (count < list_count(remembering, best) ||
			      list_count(remembering, best) == 0))
			best = tags->items[i];
	}
	return best;
}

/* Phenomena stand session by session. */
static void met_count(const struct remembering *remembering, const struct tags *tags,
		      struct suggest_met *met)
{
	const struct catalogue *catalogue = &remembering->catalogue;
	uint32_t list = rarest(remembering, tags), session = UINT32_MAX;

	*met = (struct suggest_met){ 0 };
	for (uint32_t i = remembering->firsts[list]; i < remembering->firsts[list + 1]; i++) {
		const struct catalogue_post *post = &catalogue->posts[remembering->places[i]];
		const struct tags carried = tags_of(remembering, remembering->places[i]);
		uint64_t opened_ms = catalogue->sessions[post->session].opened_ms;
		if (!tags_have_all(&carried, tags))
			continue;
		met->phenomena++;
		met->steps += post->has_steps;
		met->sessions += post->session != session;
		met->last_ms = opened_ms > met->last_ms ? opened_ms : met->last_ms;
		session = post->session;
	}
	for (; met->tag_count < tags->count; met->tag_count++)
		met->tags[met->tag_count] = tag_id(remembering, tags->items[met->tag_count]);
}

static void met_find(const struct remembering *remembering, const struct tags *chosen,
		     const struct tags *proposed, struct suggest_met *met)
{
	struct tags one = { .count = 1 };

	if (chosen->count)
		met_count(remembering, chosen, met);
	if (met->phenomena || chosen->count + proposed->count == 0)
		return;
	one.items[0] = chosen->count ? rarest(remembering, chosen) : proposed->items[0];
	met_count(remembering, &one, met);
}

enum fail remembering_answer(struct remembering *remembering,
			     const struct suggest_question *question,
			     struct suggest_answer *answer)
{
	struct tags chosen = { 0 }, proposed = { 0 };

	*answer = (struct suggest_answer){ 0 };
	enum fail fail = archive_follow(remembering);
	if (fail)
		return fail;
	for (uint32_t i = 0; i < question->tag_count; i++)
		tag_choose(remembering, question->tags[i], &chosen);
	text_weigh(remembering, question);
	tags_propose(remembering, &chosen, &proposed);
	for (; answer->tag_count < proposed.count; answer->tag_count++)
		answer->tags[answer->tag_count] =
			tag_id(remembering, proposed.items[answer->tag_count]);
	met_find(remembering, &chosen, &proposed, &answer->met);
	return FAIL_NONE;
}
