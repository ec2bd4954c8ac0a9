/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * From stored bytes to a step of the fold.  Everything that can be wrong with
 * the bytes is found before the state is touched, so a failure leaves the
 * session readable up to the entry before.
 */
#include "domain/fold.h"

#include "base/check.h"

static enum fail stored_decode(const struct stored *stored, struct entry *entry)
{
	enum fail fail = entry_decode_head(entry, stored->head);

	if (fail)
		return fail;
	entry->seq = stored->seq;
	if (!entry->has_body)
		return stored->has_body ? FAIL_CORRUPT : FAIL_NONE;
	if (stored->has_body) {
		CHECK(stored->salt);
		return entry_decode_body(entry, stored->salt, stored->body);
	}
	entry_decode_gap(entry);
	return FAIL_NONE;
}

/*
 * A seal that stands right behind the entry it names must say what the fold has come to there, also
 * where the fold would refuse it: whoever wrote it saw it was due, so the heads are not
 * what they were.
 */
static bool seal_fits(const struct session *session, const struct entry *entry)
{
	if (entry->kind != ENTRY_SEALED || entry->on != session->seq)
		return true;
	struct digest digest = session_digest(session);
	return digest_equal(&digest, &entry->digest);
}

enum fail fold_apply(struct session *session, const struct stored *stored, struct entry *entry,
		     struct outcome *outcome)
{
	enum fail fail = stored_decode(stored, entry);

	if (!fail && stored->seq != session->seq + 1)
		fail = FAIL_CORRUPT;
	if (!fail && !seal_fits(session, entry))
		fail = FAIL_CORRUPT;
	if (!fail)
		*outcome = session_apply(session, entry, stored->head);
	return fail;
}
