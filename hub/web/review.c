/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The review: which closed sessions have threads to look at, and the threads of
 * one with their marks and what is suggested.  The session's own words come of
 * its transcript; marks, cards and likely cards of office.db; what is alike of
 * the archive.
 */
#include "archive/archive.h"
#include "archive/glossary.h"
#include "archive/quotes.h"
#include "base/check.h"
#include "live/hub.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/fields.h"
#include "web/fold.h"
#include "web/review.h"
#include "wire/transcript.h"

#define PAGE_SIZE 50u
#define PAGE_MAX 100000u
#define ROOMS_MAX 50u
#define LOOKED_MAX 10u /* pages of the archive for one of sessions that are not done */

/* --- the list */

struct inbox_wish {
	struct str rooms; /* JSON */
	bool all;
};

struct inbox {
	struct asking *asking;
	struct quotes *quotes;
	json_t *rows;
	const json_t *rooms; /* of sessions that are over and may not be archived yet */
	uint32_t seen;
	bool all;
	enum fail fail;
};

static bool has_row(const json_t *rows, struct str session)
{
	size_t at;
	json_t *row;

	json_array_foreach(rows, at, row)
		if (str_equal(body_text(row, "session"), session))
			return true;
	return false;
}

static uint64_t reviewed_count(struct inbox *inbox, struct str session)
{
	struct buf digits = { 0 };
	uint64_t count = 0;

	if (!inbox->fail)
		inbox->fail = marks_find_count(inbox->asking, session, &digits);
	if (!inbox->fail && !str_to_u64(buf_str(&digits), &count))
		inbox->fail = FAIL_CORRUPT;
	buf_free(&digits);
	return count;
}

/* Takes the row; one that is done is passed over. */
static void row_add(struct inbox *inbox, json_t *row)
{
	uint64_t threads = (uint64_t)json_integer_value(json_object_get(row, "threads"));
	uint64_t reviewed = reviewed_count(inbox, body_text(row, "session"));

	reviewed = reviewed < threads ? reviewed : threads; /* of what was not erased since */
	json_object_set_new(row, "reviewed", json_integer((json_int_t)reviewed));
	if (inbox->all || reviewed < threads)
		json_array_append(inbox->rows, row);
	json_decref(row);
}

static void inbox_visit(void *self, const struct archive_row *row)
{
	struct inbox *inbox = self;
	uint64_t threads = 0;

	if (++inbox->seen > PAGE_SIZE || inbox->fail || has_row(inbox->rooms, row->id))
		return;
	inbox->fail = quotes_find_threads(inbox->quotes, row->id, &threads);
	row_add(inbox, json_pack("{s:s%, s:s%, s:I, s:I}", "session", row->id.ptr, row->id.len,
				 "title", row->title.ptr, row->title.len,
				 "closed", (json_int_t)row->closed_ms,
				 "threads", (json_int_t)threads));
}

static void inbox_answer(struct inquiry *inquiry, json_t *rows, bool more)
{
	json_t *answer = json_pack("{s:O, s:b}", "sessions", rows, "more", more);

	buf_add_str(&inquiry->out, json_written(inquiry->ask, answer));
	json_decref(answer);
}

static enum fail inbox_fill(struct inquiry *inquiry, struct inbox *inbox)
{
	struct archive *archive = inquiry->ask->web->archive;
	struct archive_query query = { .page = (uint32_t)inquiry->id, .page_size = PAGE_SIZE };
	enum fail fail = FAIL_NONE;
	bool more = true;
	size_t at;
	json_t *room;

	json_array_foreach(inbox->rooms, at, room)
		if (query.page == 0)
			row_add(inbox, json_incref(room));
	/* Those that are done are passed over, so one page may take several of the archive's. */
	for (uint32_t looked = 0; !fail && more && looked < LOOKED_MAX; looked++) {
		inbox->seen = 0;
		fail = archive_find(archive, &query, inbox_visit, inbox);
		fail = fail ? fail : inbox->fail;
		more = inbox->seen > PAGE_SIZE;
		query.page++;
		if (inbox->all || json_array_size(inbox->rows) >= PAGE_SIZE)
			break;
	}
	if (!fail)
		inbox_answer(inquiry, inbox->rows, more);
	return fail;
}

static enum fail inbox_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct inbox_wish *wish = inquiry->more;
	json_t *rooms = json_loadb(wish->rooms.ptr, wish->rooms.len, 0, NULL);
	struct inbox inbox = { .asking = asking, .all = wish->all, .rooms = rooms,
			       .rows = json_array() };

	enum fail fail = quotes_open(&inbox.quotes, archive_path(inquiry->ask->web->archive));
	if (!fail) fail = inbox_fill(inquiry, &inbox);
	quotes_close(inbox.quotes);
	json_decref(inbox.rows);
	json_decref(rooms);
	return fail;
}

/* What is over and still has its room; practice is nobody's to review. */
static bool room_visit(void *self, const struct session *session)
{
	json_t *rooms = self;
	struct str title = body_text_at(&session->title, 0);

	if (!agenda_is_closed(session) || session->opening.practice)
		return true;
	json_t *threads = review_threads(session);
	json_array_append_new(rooms, json_pack("{s:s%, s:s%, s:I, s:I}",
		"session", session->id.ptr, session->id.len,
		"title", title.len ? title.ptr : "", title.len,
		"closed", (json_int_t)session->agenda.closed_ms,
		"threads", (json_int_t)json_array_size(threads)));
	json_decref(threads);
	return json_array_size(rooms) < ROOMS_MAX;
}

static struct inbox_wish *inbox_wish_make(struct ask *ask)
{
	struct inbox_wish *wish = arena_take(request_arena(ask->request), sizeof(*wish));
	json_t *rooms = json_array();

	hub_sessions(ask->web->hub, room_visit, rooms);
	wish->rooms = json_written(ask, rooms);
	wish->all = str_equal(request_query(ask->request, "all"), STR("1"));
	json_decref(rooms);
	return wish;
}

void review_list(struct ask *ask)
{
	struct str page = request_query(ask->request, "page");
	uint64_t number = 0;

	if (page.len > 0 && (!str_to_u64(page, &number) || number > PAGE_MAX))
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
	else
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = inbox_work, .id = number,
						 .more = inbox_wish_make(ask) });
}

/* --- one session */

static bool is_to_review(const json_t *thread)
{
	static const char *const out[] = { "gap", "hidden", "waiting", "refused" };

	for (size_t i = 0; i < sizeof(out) / sizeof(*out); i++)
		if (json_is_true(json_object_get(thread, out[i])))
			return false;
	return true;
}

json_t *review_threads(const struct session *session)
{
	static const char *const kept[] = { "n", "text", "lang", "tags", "free", "kind", "group",
					    "source", "area", "quotable", "votes", "voices",
					    "review" };
	struct buf text = { 0 };
	json_t *threads = json_array();
	size_t at;
	json_t *from;

	encode_transcript(&text, session, false);
	json_t *transcript = json_loadb(text.ptr, text.len, 0, NULL);
	CHECK(transcript);
	json_array_foreach(json_object_get(transcript, "threads"), at, from) {
		json_t *thread = json_object();
		if (!is_to_review(from)) {
			json_decref(thread);
			continue;
		}
		json_object_set(thread, "phenomenon", json_object_get(from, "id"));
		for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
			if (json_object_get(from, kept[i]))
				json_object_set(thread, kept[i], json_object_get(from, kept[i]));
		json_object_set_new(thread, "comments", json_integer((json_int_t)
			json_array_size(json_object_get(from, "comments"))));
		json_array_append_new(threads, thread);
	}
	json_decref(transcript);
	buf_free(&text);
	return threads;
}

static bool is_about(const json_t *row, const json_t *thread)
{
	return json_equal(json_object_get(row, "phenomenon"),
			  json_object_get(thread, "phenomenon"));
}

static void thread_mark(json_t *thread, const json_t *marks)
{
	const char *state = "pending";
	bool corrected = false;
	size_t at;
	json_t *mark;

	json_array_foreach(marks, at, mark) {
		json_t *body = json_object_get(mark, "body");
		if (!is_about(mark, thread))
			continue;
		if (json_is_true(json_object_get(mark, "reviewed")))
			state = "reviewed";
		corrected = json_is_object(body);
		if (corrected)
			json_object_update_existing(thread, body);
	}
	json_object_set_new(thread, "state", json_string(state));
	json_object_set_new(thread, "corrected", json_boolean(corrected));
}

static void thread_cards(json_t *thread, const json_t *links)
{
	json_t *cards = json_array(), *link;
	size_t at;

	json_array_foreach(links, at, link)
		if (is_about(link, thread))
			json_array_append_new(cards, json_pack("{s:O, s:O}",
				"id", json_object_get(link, "id"),
				"title", json_object_get(link, "title")));
	json_object_set_new(thread, "cards", cards);
}

struct similar {
	struct asking *asking;
	json_t *rows;
	enum fail fail;
};

static void similar_visit(void *self, const struct quote *quote)
{
	struct similar *similar = self;
	struct buf cards = { 0 };

	if (!similar->fail)
		similar->fail = thread_find_cards(similar->asking, quote->session,
						  quote->phenomenon, &cards);
	if (!similar->fail)
		json_array_append_new(similar->rows, json_pack("{s:s%, s:I, s:s%, s:o}",
			"session", quote->session.ptr, quote->session.len,
			"phenomenon", (json_int_t)quote->phenomenon,
			"text", quote->text.ptr, quote->text.len,
			"cards", json_loadb(cards.ptr, cards.len, 0, NULL)));
	buf_free(&cards);
}

static struct str string_of(const json_t *value)
{
	return (struct str){ json_string_value(value), json_string_length(value) };
}

/* What suggestions for the threads of a session are looked for in. */
struct suggesting {
	struct inquiry *inquiry;
	struct asking *asking;
	struct quotes *quotes;
	struct terms terms;
};

/* What is alike, and the cards that share its tags. */
static enum fail thread_suggest(const struct suggesting *in, json_t *thread)
{
	json_t *tags = json_object_get(thread, "tags");
	struct similar similar = { .asking = in->asking, .rows = json_array() };
	struct alike_wish wish = { .session = in->inquiry->ask->argument, .terms = &in->terms,
				   .lang = string_of(json_object_get(thread, "lang")) };
	struct buf likely = { 0 };

	for (size_t i = 0; i < json_array_size(tags) && i < QUOTE_TAGS_MAX; i++)
		wish.tags[wish.tag_count++] = string_of(json_array_get(tags, i));
	enum fail fail = quotes_find_alike(in->quotes, &wish, similar_visit, &similar);
	fail = fail ? fail : similar.fail;
	if (!fail)
		fail = cards_find_likely(in->asking, json_written(in->inquiry->ask, tags),
					 &likely);
	json_object_set_new(thread, "similar", similar.rows);
	if (!fail)
		json_object_set_new(thread, "likely", json_loadb(likely.ptr, likely.len, 0, NULL));
	buf_free(&likely);
	return fail;
}

static enum fail threads_fill(struct inquiry *inquiry, struct asking *asking, json_t *threads)
{
	const struct web *web = inquiry->ask->web;
	struct suggesting in = { .inquiry = inquiry, .asking = asking };
	struct buf marks = { 0 }, links = { 0 };
	struct str session = inquiry->ask->argument;
	uint64_t edition;
	size_t at;
	json_t *thread;

	glossary_give(web->glossary, &in.terms, &edition);
	enum fail fail = quotes_open(&in.quotes, archive_path(web->archive));
	if (!fail) fail = marks_find(asking, session, &marks);
	if (!fail) fail = links_find(asking, session, &links);
	json_t *all_marks = fail ? NULL : json_loadb(marks.ptr, marks.len, 0, NULL);
	json_t *all_links = fail ? NULL : json_loadb(links.ptr, links.len, 0, NULL);
	json_array_foreach(threads, at, thread) {
		if (fail)
			break;
		thread_mark(thread, all_marks);
		thread_cards(thread, all_links);
		fail = thread_suggest(&in, thread);
	}
	json_decref(all_marks);
	json_decref(all_links);
	quotes_close(in.quotes);
	terms_free(&in.terms);
	buf_free(&marks);
	buf_free(&links);
	return fail;
}

static enum fail review_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct str *page = inquiry->more;
	json_t *review = json_loadb(page->ptr, page->len, 0, NULL);
	CHECK(review);

	enum fail fail = threads_fill(inquiry, asking, json_object_get(review, "threads"));
	if (!fail)
		buf_add_str(&inquiry->out, json_written(inquiry->ask, review));
	json_decref(review);
	return fail;
}

static void review_folded(struct ask *ask, const struct session *session, bool verified)
{
	struct str title = body_text_at(&session->title, 0);
	struct str *page = arena_take(request_arena(ask->request), sizeof(*page));

	(void)verified;
	if (!agenda_is_closed(session)) {
		answer_refused(ask->request, 404, GATE_NO_SUCH_SESSION);
		return;
	}
	json_t *review = json_pack("{s:s%, s:s%, s:I, s:o}", "session", session->id.ptr,
				   session->id.len, "title", title.len ? title.ptr : "", title.len,
				   "closed", (json_int_t)session->agenda.closed_ms,
				   "threads", review_threads(session));
	CHECK(review);
	*page = json_written(ask, review);
	json_decref(review);
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = review_work, .more = page });
}

void review_show(struct ask *ask)
{
	session_fold(ask, ask->argument, review_folded);
}
