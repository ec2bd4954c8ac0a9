/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The search gives documents, best first; the catalogue says what each is, so that
 * choosing and counting thousands touches no disk.  Texts are fetched for the
 * twenty of the page alone (passages.c).
 */
#include "archive/finder.h"

#include <stdlib.h>

#include "archive/meaning.h"
#include "archive/passages.h"
#include "archive/search.h"
#include "base/check.h"

/* What fits the wish, in the order of the answer. */
struct listed {
	const struct catalogue_post *post;
	enum found_by by;
};

struct finder {
	struct search *search;
	struct catalogue catalogue;
	struct passages *passages;
	struct listed *listed;
	size_t listed_cap, listed_count;
	struct findings findings;
	struct arena arena; /* of the question under way */
};

enum fail finder_open(struct finder **finder, const char *archive_path,
		      struct glossary *glossary)
{
	struct finder *made = calloc(1, sizeof(*made));

	CHECK(made);
	*finder = NULL;
	enum fail fail = search_open(&made->search, archive_path, glossary);
	if (!fail) fail = passages_open(&made->passages, made->search);
	if (fail)
		finder_close(made);
	else
		*finder = made;
	return fail;
}

void finder_close(struct finder *finder)
{
	if (!finder)
		return;
	passages_close(finder->passages);
	search_close(finder->search);
	catalogue_free(&finder->catalogue);
	free(finder->listed);
	arena_free(&finder->arena);
	free(finder);
}

static void listed_reset(struct finder *finder, size_t most)
{
	finder->listed_count = 0;
	if (most <= finder->listed_cap)
		return;
	free(finder->listed);
	finder->listed = malloc(most * sizeof(*finder->listed));
	CHECK(finder->listed);
	finder->listed_cap = most;
}

static void post_list(struct finder *finder, struct facets *facets,
		      const struct catalogue_post *post, enum found_by by)
{
	if (post && facets_add(facets, post))
		finder->listed[finder->listed_count++] = (struct listed){ post, by };
}

/* Newest first; within a session as they were posted. */
static int listed_compare(const void *left, const void *right, void *sessions)
{
	const struct catalogue_session *all = sessions;
	const struct catalogue_post *a = ((const struct listed *)left)->post;
	const struct catalogue_post *b = ((const struct listed *)right)->post;
	uint64_t a_ms = all[a->session].opened_ms, b_ms = all[b->session].opened_ms;

	if (a_ms != b_ms)
		return a_ms > b_ms ? -1 : 1;
	return (a->document > b->document) - (a->document < b->document);
}

static void all_list(struct finder *finder, struct facets *facets)
{
	listed_reset(finder, finder->catalogue.post_count);
	for (uint32_t i = 0; i < finder->catalogue.post_count; i++)
		if (finder->catalogue.posts[i].number)
			post_list(finder, facets, &finder->catalogue.posts[i], FOUND_BY_ALL);
	if (finder->listed_count)
		qsort_r(finder->listed, finder->listed_count, sizeof(*finder->listed),
			listed_compare, finder->catalogue.sessions);
}

static enum found_by found_by_score(const struct finding *finding, double score)
{
	if (finding->some)
		return FOUND_BY_SOME;
	return score >= 1 ? FOUND_BY_WORDS : FOUND_BY_TAG;
}

static enum fail words_list(struct finder *finder, struct facets *facets, struct str words)
{
	struct finding finding;

	enum fail fail = search_find(finder->search, words, &finding);
	if (fail)
		return fail;
	listed_reset(finder, finding.hits.count + finding.elsewhere.count);
	for (size_t i = 0; i < finding.hits.count; i++)
		post_list(finder, facets,
			  catalogue_find(&finder->catalogue, finding.hits.items[i].document),
			  found_by_score(&finding, finding.hits.items[i].score));
	for (size_t i = 0; i < finding.elsewhere.count; i++)
		post_list(finder, facets,
			  catalogue_find(&finder->catalogue, finding.elsewhere.items[i].document),
			  FOUND_BY_LANGUAGE);
	finder->findings.meant = finding.meant;
	return FAIL_NONE;
}

/* As they are meant now. */
static void terms_fill(const struct facets *facets, struct found *hit)
{
	const struct terms *terms = facets->terms;
	uint32_t tags[LIMIT_TAGS], group = facets->groups[hit->post->group];

	hit->tag_count = meaning_find_tags(facets->tags, hit->post, tags);
	for (uint32_t i = 0; i < hit->tag_count; i++)
		hit->tags[i] = terms->lists[VOCABULARY_TAGS].items[tags[i]].id;
	if (group != NO_MEANING)
		hit->group = terms->lists[VOCABULARY_GROUPS].items[group].id;
}

static enum fail hit_fill(struct finder *finder, const struct facets *facets,
			  const struct listed *listed, struct found *hit)
{
	const struct catalogue *catalogue = &finder->catalogue;
	const struct catalogue_post *post = listed->post;
	const struct catalogue_session *session = &catalogue->sessions[post->session];
	const struct catalogue_post *head = catalogue_find(catalogue, post->head);

	*hit = (struct found){
		.by = listed->by, .session = session, .post = post, .head = head ? head : post,
		.unit = names_text(&catalogue->names[FACET_UNIT], session->unit),
		.area = names_text(&catalogue->names[FACET_AREA], session->area),
		.kind = names_text(&catalogue->names[FACET_KIND], post->kind),
	};
	terms_fill(facets, hit);
	return passages_fill(finder->passages, &finder->arena, hit);
}

static enum fail page_fill(struct finder *finder, const struct facets *facets, uint32_t page)
{
	struct findings *findings = &finder->findings;
	size_t from = (size_t)page * FINDER_PAGE;
	enum fail fail = FAIL_NONE;

	findings->count = finder->listed_count;
	findings->more = from + FINDER_PAGE < finder->listed_count;
	for (size_t i = from; !fail && i < finder->listed_count && i < from + FINDER_PAGE; i++)
		fail = hit_fill(finder, facets, &finder->listed[i],
				&findings->hits[findings->hit_count++]);
	return fail;
}

static enum fail question_answer(struct finder *finder, const struct finder_question *question)
{
	struct findings *findings = &finder->findings;
	struct facets facets = {
		.catalogue = &finder->catalogue, .terms = search_terms(finder->search),
		.wish = &question->wish,
	};

	enum fail fail = catalogue_read(&finder->catalogue, search_database(finder->search));
	if (fail)
		return fail;
	facets_init(&facets, &finder->arena);
	if (question->words.len == 0)
		all_list(finder, &facets);
	else
		fail = words_list(finder, &facets, question->words);
	for (int i = 0; !fail && i < FACET_COUNT; i++)
		findings->facet_counts[i] = facets_list(&facets, (enum facet)i, &finder->arena,
							findings->facets[i]);
	return fail ? fail : page_fill(finder, &facets, question->page);
}

enum fail finder_find(struct finder *finder, const struct finder_question *question,
		      const struct findings **findings)
{
	arena_reset(&finder->arena);
	finder->findings.hit_count = 0;
	finder->findings.meant = STR("");
	enum fail fail = search_begin(finder->search);
	if (!fail) fail = question_answer(finder, question);
	search_rest(finder->search);
	*findings = &finder->findings;
	return fail;
}
