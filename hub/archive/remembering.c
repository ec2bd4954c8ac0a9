/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Of each tag the phenomena that carry it, in the catalogue's order: what carries
 * several is where their lists meet.
 */
#include "archive/remembering.h"

#include <stdlib.h>

#include "archive/catalogue.h"
#include "base/check.h"
#include "language/concepts.h"
#include "language/word.h"

/*
 * Of a tag that is proposed.  So 86 of 100 posts of the public corpus are proposed one that their
 * writers chose, and of the proposals 53 of 100 are such; with 0.35 these are 75 and 66.
 */
#define WEIGHT_MIN 0.25

struct remembering {
	sqlite3 *db;
	struct lexicon *lexicon;
	struct concepts *concepts;
	struct catalogue catalogue;
	uint64_t version;  /* of the catalogue that the lists are of */
	uint32_t *places;  /* all lists, one after the other: places of posts */
	uint32_t *firsts;  /* by concept: where its list begins; one more than there are */
	double *weights;   /* of the question under way, by concept */
};

/* The search's own copy, made with the index. */
static enum fail concepts_read(struct remembering *remembering)
{
	sqlite3_stmt *statement;
	bool row = false;

	enum fail fail = statement_make(&statement, remembering->db,
					"SELECT concepts FROM edition");
	if (!fail) fail = statement_step(statement, &row);
	if (!fail && !row)
		fail = FAIL_NOT_FOUND;
	if (!fail)
		fail = concepts_decode(&remembering->concepts,
				       sqlite_column_bytes(statement, 0));
	sqlite3_finalize(statement);
	return fail;
}

enum fail remembering_open(struct remembering **remembering, const char *archive_path)
{
	struct remembering *made = calloc(1, sizeof(*made));

	CHECK(made);
	*remembering = NULL;
	made->firsts = calloc(concepts_count() + 1, sizeof(*made->firsts));
	made->weights = calloc(concepts_count(), sizeof(*made->weights));
	CHECK(made->firsts && made->weights);
	enum fail fail = lexicon_open(&made->lexicon);
	if (!fail)
		fail = sqlite_open_reader(&made->db, archive_path);
	if (!fail)
		fail = concepts_read(made);
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
	concepts_close(remembering->concepts);
	lexicon_close(remembering->lexicon);
	free(remembering->places);
	free(remembering->firsts);
	free(remembering->weights);
	free(remembering);
}

static void lists_make(struct remembering *remembering)
{
	const struct catalogue *catalogue = &remembering->catalogue;
	uint32_t *firsts = remembering->firsts, concepts = concepts_count(), count = 0;

	for (uint32_t i = 0; i <= concepts; i++)
		firsts[i] = 0;
	for (uint32_t i = 0; i < catalogue->post_count; i++)
		for (uint32_t j = 0; j < catalogue->posts[i].tag_count; j++)
			firsts[catalogue->posts[i].tags[j]]++;
	for (uint32_t i = 0; i <= concepts; i++) {
		count += firsts[i];
		firsts[i] = count; /* where the list ends, until it is filled from its end */
	}
	free(remembering->places);
	remembering->places = calloc((size_t)count + 1, sizeof(*remembering->places));
	CHECK(remembering->places);
	for (uint32_t i = catalogue->post_count; i > 0; i--)
		for (uint32_t j = 0; j < catalogue->posts[i - 1].tag_count; j++)
			remembering->places[--firsts[catalogue->posts[i - 1].tags[j]]] = i - 1;
	remembering->version = catalogue->version;
}

static enum fail archive_follow(struct remembering *remembering)
{
	enum fail fail = sqlite_run(remembering->db, "BEGIN");

	if (!fail) fail = catalogue_read(&remembering->catalogue, remembering->db);
	if (!sqlite3_get_autocommit(remembering->db))
		CHECK(sqlite_run(remembering->db, "COMMIT") == FAIL_NONE);
	if (!fail && remembering->version != remembering->catalogue.version)
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

	for (uint32_t i = 0; i < concepts_count(); i++)
		remembering->weights[i] = 0;
	while (spoken.count < CONCEPT_WORDS_MAX && word_take(question->text, &at, &word))
		spoken.words[spoken.count++] = lexicon_index(remembering->lexicon, tongue,
							     word.text);
	if (spoken.count)
		concepts_weigh(remembering->concepts, &spoken, remembering->weights);
}

/* A tag of the vocabulary, as its number. */
struct tags {
	uint32_t items[LIMIT_TAGS];
	uint32_t count;
};

static bool tags_have(const struct tags *tags, uint32_t concept)
{
	for (uint32_t i = 0; i < tags->count; i++)
		if (tags->items[i] == concept)
			return true;
	return false;
}

static void tags_propose(const struct remembering *remembering, const struct tags *chosen,
			 struct tags *proposed)
{
	while (proposed->count < LIMIT_TAGS) {
		double best = WEIGHT_MIN;
		uint32_t concept = UINT32_MAX;
		for (uint32_t i = 0; i < concepts_count(); i++) {
			double weight = remembering->weights[i];
			if (weight < best || (weight == best && concept != UINT32_MAX) ||
			    tags_have(chosen, i) || tags_have(proposed, i))
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

static bool post_carries(const struct catalogue_post *post, const struct tags *tags)
{
	uint32_t carried = 0;

	for (uint32_t i = 0; i < post->tag_count; i++)
		carried += tags_have(tags, post->tags[i]);
	return carried == tags->count;
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
		uint64_t opened_ms = catalogue->sessions[post->session].opened_ms;
		if (!post_carries(post, tags))
			continue;
		met->phenomena++;
		met->steps += post->has_steps;
		met->sessions += post->session != session;
		met->last_ms = opened_ms > met->last_ms ? opened_ms : met->last_ms;
		session = post->session;
	}
	for (; met->tag_count < tags->count; met->tag_count++)
		met->tags[met->tag_count] = concept_tag(tags->items[met->tag_count]);
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
		if (concept_find(question->tags[i], &chosen.items[chosen.count]))
			chosen.count++;
	text_weigh(remembering, question);
	tags_propose(remembering, &chosen, &proposed);
	for (; answer->tag_count < proposed.count; answer->tag_count++)
		answer->tags[answer->tag_count] = concept_tag(proposed.items[answer->tag_count]);
	met_find(remembering, &chosen, &proposed, &answer->met);
	return FAIL_NONE;
}
