/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/hits.h"

#include <stdlib.h>

#include "archive/index.h"
#include "base/check.h"

#define HITS_CAP_FIRST 256u
#define LIFTED_MAX 0.99

void hits_add(struct hits *hits, uint64_t document, double score)
{
	if (hits->count == hits->cap) {
		hits->cap = hits->cap ? hits->cap * 2 : HITS_CAP_FIRST;
		hits->items = realloc(hits->items, hits->cap * sizeof(*hits->items));
		CHECK(hits->items);
	}
	hits->items[hits->count++] = (struct hit){ document_thing(document), score };
}

static int hit_compare_thing(const void *left, const void *right)
{
	const struct hit *a = left, *b = right;

	if (a->document != b->document)
		return a->document < b->document ? -1 : 1;
	return (a->score < b->score) - (a->score > b->score);
}

static int hit_compare_score(const void *left, const void *right)
{
	const struct hit *a = left, *b = right;

	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return (a->document < b->document) - (a->document > b->document);
}

static void hits_sort(struct hits *hits, int (*compare)(const void *, const void *))
{
	if (hits->count)
		qsort(hits->items, hits->count, sizeof(*hits->items), compare);
}

/* By thing, each once, the best of it. */
static void hits_gather(struct hits *hits)
{
	size_t kept = 0;

	hits_sort(hits, hit_compare_thing);
	for (size_t i = 0; i < hits->count; i++)
		if (kept == 0 || hits->items[kept - 1].document != hits->items[i].document)
			hits->items[kept++] = hits->items[i];
	hits->count = kept;
}

void hits_settle(struct hits *hits)
{
	hits_gather(hits);
	hits_sort(hits, hit_compare_score);
}

void hits_lift(struct hits *hits, struct hits *other, double share)
{
	size_t at = 0;

	hits_gather(hits);
	hits_gather(other);
	for (size_t i = 0; i < hits->count; i++) {
		struct hit *hit = &hits->items[i];
		while (at < other->count && other->items[at].document < hit->document)
			at++;
		if (hit->score >= 1 || at == other->count ||
		    other->items[at].document != hit->document)
			continue;
		hit->score += share * other->items[at].score;
		if (hit->score > LIFTED_MAX)
			hit->score = LIFTED_MAX;
	}
	hits_sort(hits, hit_compare_score);
}

void hits_free(struct hits *hits)
{
	free(hits->items);
	*hits = (struct hits){ 0 };
}
