/* SPDX-License-Identifier: EUPL-1.2 */
#include "retention/start.h"

#include "domain/entry.h"
#include "host/log.h"

static bool head_was_before(struct str head, uint64_t time_ms)
{
	struct entry entry;

	/* A head that cannot be read is no newer than what names its body. */
	return entry_decode_head(&entry, head) || entry.time_ms <= time_ms;
}

enum fail erasures_redo(const char *journal_path, const char *ledger_path, struct keys *keys,
			struct redone *redone)
{
	const struct redo_settings settings = {
		.journal_path = journal_path, .ledger_path = ledger_path, .keys = keys,
		.is_before = head_was_before,
	};

	enum fail fail = ledger_apply(&settings, redone);
	if (!fail && redone->bodies + redone->sessions + redone->keys > 0)
		log_line(LOG_INFO, "destroyed again, as the ledger says: %llu texts, %llu sessions,"
				   " %llu keys", (unsigned long long)redone->bodies,
			 (unsigned long long)redone->sessions, (unsigned long long)redone->keys);
	return fail;
}
