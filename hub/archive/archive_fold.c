/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/archive_fold.h"

#include "domain/fold.h"
#include "journal/journal_sqlite.h"

struct folding {
	struct session *state;
	enum fail fail;
};

static bool record_fold(void *self, const struct record *record)
{
	struct folding *folding = self;
	const struct stored stored = {
		.seq = record->seq,
		.head = record->head,
		.has_body = record->has_body,
		.salt = record->salt,
		.body = record->body,
	};
	struct entry entry;
	struct outcome outcome;

	folding->fail = fold_apply(folding->state, &stored, &entry, &outcome);
	return !folding->fail;
}

enum fail archive_fold(const char *journal_path, struct str session, struct session *state,
		       bool *verified)
{
	struct folding folding = { .state = state };
	struct journal *journal;

	*verified = false;
	enum fail fail = journal_sqlite_read(&journal, journal_path);
	if (fail)
		return fail;
	fail = journal_read(journal, session, 0, (struct visitor){ record_fold, &folding });
	journal_close(journal);
	if (!fail) fail = folding.fail;
	if (!fail && state->seq == 0)
		fail = FAIL_NOT_FOUND;
	/* A seal that the state does not reproduce is a failure of the fold. */
	*verified = !fail && state->agenda.sealed;
	return fail;
}
