/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/erasures.h"

#include "base/buf.h"
#include "journal/ledger.h"

static void key_write(struct buf *key, struct str session, uint64_t seq)
{
	buf_add_str(key, session);
	buf_add_byte(key, ' ');
	buf_add_u64_text(key, seq);
}

static bool line_take(void *self, const struct ledger_line *line)
{
	struct erasures *erasures = self;
	struct buf key = { 0 };

	if (line->what != LEDGER_BODY)
		return true;
	key_write(&key, line->session, line->seq);
	table_set(&erasures->bodies, str_copy(&erasures->keys, buf_str(&key)), 1);
	buf_free(&key);
	return true;
}

enum fail erasures_read(struct erasures *erasures, const char *path)
{
	enum fail fail = ledger_read(path, line_take, erasures);

	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}

bool erasures_has(const struct erasures *erasures, struct str session, uint64_t seq)
{
	struct buf key = { 0 };
	uint32_t any;

	key_write(&key, session, seq);
	bool has = table_find(&erasures->bodies, buf_str(&key), &any);
	buf_free(&key);
	return has;
}

void erasures_free(struct erasures *erasures)
{
	table_free(&erasures->bodies);
	arena_free(&erasures->keys);
}
