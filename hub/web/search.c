/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A question is read on the loop, waits for its turn in a line, is answered on a
 * pool thread into bytes, and these are sent by the loop.  Its words are in the
 * request's arena alone.
 */
#include "web/search.h"

#include <stdlib.h>

#include "archive/archive.h"
#include "archive/glossary.h"
#include "base/check.h"
#include "host/loop.h"
#include "language/word.h"
#include "web/answer.h"
#include "web/inside.h"
#include "web/query.h"

struct searching {
	struct searching *next; /* in the line */
	struct searches *searches;
	struct request *request; /* whose arena this is in */
	struct finder_question question;
	struct buf answer;
	enum fail fail;
};

struct searches {
	struct loop *loop;
	const char *archive_path;
	struct glossary *glossary;
	struct finder *finder; /* of the job under way; NULL before the first */
	struct searching *first, **last; /* who waits */
	uint32_t waiting;
	bool busy;
};

struct searches *searches_open(struct loop *loop, const char *archive_path,
			       struct glossary *glossary)
{
	struct searches *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->loop = loop;
	made->archive_path = archive_path;
	made->glossary = glossary;
	made->last = &made->first;
	return made;
}

void searches_close(struct searches *searches)
{
	if (!searches)
		return;
	CHECK(!searches->busy && !searches->first);
	finder_close(searches->finder);
	free(searches);
}

static void searches_go_on(struct searches *searches);

/* On a pool thread; there is one such job at a time. */
static void searching_work(void *self)
{
	struct searching *searching = self;
	struct searches *searches = searching->searches;
	const struct findings *findings;

	if (!searches->finder)
		searching->fail = finder_open(&searches->finder, searches->archive_path,
					      searches->glossary);
	if (!searching->fail)
		searching->fail = finder_find(searches->finder, &searching->question, &findings);
	if (!searching->fail)
		findings_encode(&searching->answer, findings);
}

static void searching_reply(struct searching *searching)
{
	struct buf answer = searching->answer;

	if (searching->fail)
		answer_failed(searching->request, searching->fail);
	else
		answer_json(searching->request, 200, &answer);
}

static void searching_done(void *self)
{
	struct searching *searching = self;
	struct searches *searches = searching->searches;

	searches->busy = false;
	searching_reply(searching);
	searches_go_on(searches);
}

static void searches_go_on(struct searches *searches)
{
	while (searches->first && !searches->busy) {
		struct searching *searching = searches->first;
		searches->first = searching->next;
		if (!searches->first)
			searches->last = &searches->first;
		searches->waiting--;
		searching->fail = loop_job(searches->loop, searching_work, searching_done,
					   searching);
		searches->busy = !searching->fail;
		if (searching->fail)
			searching_reply(searching);
	}
}

/* Is each of the values a term?  What was merged is one still. */
static bool has_terms(struct glossary *glossary, enum vocabulary_list list, struct str values)
{
	struct str value;

	while (word_split(&values, ',', &value))
		if (value.len > 0 && !glossary_has(glossary, list, value))
			return false;
	return true;
}

static bool wish_has_terms(struct glossary *glossary, const struct wish *wish)
{
	return has_terms(glossary, VOCABULARY_THEMES, wish->chosen[FACET_THEME]) &&
	       has_terms(glossary, VOCABULARY_TAGS, wish->chosen[FACET_TAG]) &&
	       has_terms(glossary, VOCABULARY_GROUPS, wish->chosen[FACET_GROUP]);
}

static bool question_read(struct finder_question *question, struct request *request)
{
	static const char *const names[FACET_COUNT] = {
		[FACET_UNIT] = "unit", [FACET_AREA] = "area", [FACET_THEME] = "theme",
		[FACET_TAG] = "tag", [FACET_GROUP] = "group", [FACET_KIND] = "kind",
	};
	struct wish *wish = &question->wish;

	*question = (struct finder_question){ 0 };
	/* Normalised they are the same bytes as in the archive. */
	for (int i = 0; i < FACET_COUNT; i++)
		if (names[i] && !query_take_text(&wish->chosen[i], request, names[i]))
			return false;
	return query_take_page(&question->page, request) &&
	       query_take_days(&wish->from_ms, &wish->to_ms, request) &&
	       query_take_text(&wish->session, request, "session") &&
	       query_take_words(&question->words, request);
}

void search_show(struct ask *ask)
{
	struct searches *searches = ask->web->searches;
	struct searching *searching = arena_take(request_arena(ask->request), sizeof(*searching));

	searching->searches = searches;
	searching->request = ask->request;
	if (!question_read(&searching->question, ask->request)) {
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
		return;
	}
	if (!wish_has_terms(searches->glossary, &searching->question.wish)) {
		answer_refused(ask->request, 400, GATE_UNKNOWN_WORD);
		return;
	}
	if (searches->waiting == SEARCHES_WAITING_MAX) {
		answer_failed(ask->request, FAIL_BUSY);
		return;
	}
	*searches->last = searching;
	searches->last = &searching->next;
	searches->waiting++;
	searches_go_on(searches);
}
