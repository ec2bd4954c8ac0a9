/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The lines are read once; what is due goes in one transaction, or not at all,
 * and then the next start finds it again.  Mostly nothing is due, and a line costs a look-up.
 */
#include "journal/redo.h"

#include <unistd.h>

#include "journal/store.h"

struct redo {
	const struct redo_settings *settings;
	struct redone *redone;
	struct store *store;
	struct found_entry entry; /* looked at */
	enum fail fail;
};

static enum fail body_redo(struct redo *redo, const struct ledger_line *line)
{
	struct found_entry *entry = &redo->entry;

	enum fail fail = store_find(redo->store, line->session, line->seq, entry);
	if (fail == FAIL_NOT_FOUND || (!fail && !entry->has_body))
		return FAIL_NONE;
	if (fail || !redo->settings->is_before(buf_str(&entry->head), line->time_ms))
		return fail;
	redo->redone->bodies++;
	return store_destroy(redo->store, line->session, line->seq);
}

static enum fail session_redo(struct redo *redo, const struct ledger_line *line)
{
	if (!store_has_session(redo->store, line->session))
		return FAIL_NONE;
	redo->redone->sessions++;
	return store_forget(redo->store, line->session);
}

static enum fail key_redo(struct redo *redo, struct str session)
{
	uint8_t key[SESSION_KEY_LEN];

	enum fail fail = keys_find(redo->settings->keys, session, key);
	if (fail == FAIL_NOT_FOUND)
		return FAIL_NONE;
	redo->redone->keys++;
	return fail ? fail : keys_destroy(redo->settings->keys, session);
}

static bool line_redo(void *self, const struct ledger_line *line)
{
	struct redo *redo = self;

	switch (line->what) {
	case LEDGER_BODY:
		redo->fail = body_redo(redo, line);
		break;
	case LEDGER_SESSION:
		redo->fail = session_redo(redo, line);
		if (!redo->fail) redo->fail = key_redo(redo, line->session);
		break;
	case LEDGER_KEY:
		redo->fail = key_redo(redo, line->session);
		break;
	}
	return !redo->fail;
}

static enum fail lines_redo(struct redo *redo)
{
	enum fail fail = store_begin(redo->store);

	if (!fail) fail = ledger_read(redo->settings->ledger_path, line_redo, redo);
	if (!fail) fail = redo->fail;
	if (!fail) fail = store_commit(redo->store);
	if (fail)
		store_undo(redo->store);
	else if (redo->redone->bodies || redo->redone->sessions)
		fail = store_truncate(redo->store);
	return fail;
}

enum fail ledger_apply(const struct redo_settings *settings, struct redone *redone)
{
	struct redo redo = { .settings = settings, .redone = redone };

	*redone = (struct redone){ 0 };
	if (access(settings->ledger_path, F_OK) || access(settings->journal_path, F_OK))
		return FAIL_NONE;
	enum fail fail = store_open(&redo.store, settings->journal_path);
	if (!fail) fail = lines_redo(&redo);
	store_close(redo.store);
	buf_free(&redo.entry.head);
	return fail;
}
