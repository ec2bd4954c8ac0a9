/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Of most sessions the opening alone is read: what was opened after the day has
 * not ended before it.  The others are folded, for only their state says when
 * they ended and whether they are kept.
 */
#include "retention/age.h"

#include "access/access.h"
#include "archive/archive_fold.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"
#include "retention/erasing.h"

struct opening_look {
	uint64_t before_ms;
	bool is_candidate;
};

static bool opening_see(void *self, const struct record *record)
{
	struct opening_look *look = self;
	struct entry entry;

	look->is_candidate = !entry_decode_head(&entry, record->head) &&
			     entry.kind == ENTRY_OPENED && !entry.opening.practice &&
			     entry.time_ms < look->before_ms;
	return false;
}

static bool session_visit_aged(const struct age_wish *wish, struct str id)
{
	struct session state;
	bool verified, more = true;

	session_init(&state, id);
	enum fail fail = archive_fold(wish->journal_path, id, &state, &verified);
	uint64_t ended_ms = session_ended_ms(&state);
	if (!fail && ended_ms < wish->before_ms) {
		const struct aged aged = {
			.session = id, .title = body_text_at(&state.title, 0),
			.ended_ms = ended_ms, .phenomena = state.phenomena.shown,
			.kept = state.kept,
		};
		more = wish->visit(wish->self, &aged);
	}
	session_finish(&state);
	return more;
}

static bool is_candidate(const struct age_wish *wish, struct journal *journal, struct str id)
{
	struct opening_look look = { .before_ms = wish->before_ms };

	if (str_equal(id, STR(ORGANISATION)) || (wish->pass && wish->pass(wish->self, id)))
		return false;
	return !journal_read(journal, id, 0, (struct visitor){ opening_see, &look }) &&
	       look.is_candidate;
}

enum fail age_find(const struct age_wish *wish)
{
	struct journal *journal = NULL;
	struct session_ids ids = { 0 };
	bool more = true;

	enum fail fail = journal_sqlite_read(&journal, wish->journal_path);
	if (!fail) fail = journal_sessions(journal, session_ids_add, &ids);
	for (size_t i = 0; !fail && more && i < ids.count; i++)
		if (is_candidate(wish, journal, ids.items[i]))
			more = session_visit_aged(wish, ids.items[i]);
	journal_close(journal);
	session_ids_free(&ids);
	return fail;
}

uint64_t age_before_ms(uint64_t now_ms, uint32_t days)
{
	uint64_t age_ms = days * DAY_MS;

	return now_ms > age_ms ? now_ms - age_ms : 0;
}
