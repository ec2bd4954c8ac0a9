/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/recall.h"

#include "archive/index.h"

/* Tags of the vocabulary, of a document; free ones are words among others. */
static enum fail tags_read(sqlite3_stmt *statement, uint64_t document, struct arena *arena,
			   struct likely *likely)
{
	const struct value value = value_number(document);
	enum fail fail = FAIL_NONE;
	bool row = true;

	likely->tag_count = 0;
	statement_bind(statement, &value, 1);
	while (!fail && row && likely->tag_count < LIKE_TAGS_MAX) {
		fail = statement_step(statement, &row);
		if (!fail && row)
			likely->tags[likely->tag_count++] =
				str_copy(arena, sqlite_column_bytes(statement, 0));
	}
	sqlite3_reset(statement);
	return fail;
}

static struct str id_of(sqlite3_stmt *statement, uint64_t document, struct buf *made)
{
	struct str imported = sqlite_column_bytes(statement, 2);

	if (imported.len)
		return imported;
	buf_reset(made);
	buf_add_u64_text(made, document_number(document));
	return buf_str(made);
}

static enum fail documents_read(sqlite3_stmt *texts, sqlite3_stmt *tags, struct likeness *likeness)
{
	struct arena arena = { 0 };
	struct buf id = { 0 };
	enum fail fail = FAIL_NONE;
	bool row = true;

	while (!fail && row) {
		fail = statement_step(texts, &row);
		if (fail || !row)
			break;
		uint64_t document = statement_number(texts, 0);
		if (document_side(document) != SIDE_TEXT)
			continue;
		struct likely likely = {
			.id = id_of(texts, document, &id),
			.lang = str_from(tongue_word((enum tongue)statement_number(texts, 1))),
			.text = sqlite_column_bytes(texts, 3),
		};
		fail = tags_read(tags, document, &arena, &likely);
		if (!fail)
			likeness_add(likeness, &likely);
		arena_reset(&arena);
	}
	arena_free(&arena);
	buf_free(&id);
	return fail;
}

enum fail recall_fill(const char *archive_path, struct likeness *likeness)
{
	sqlite3_stmt *texts = NULL, *tags = NULL;
	sqlite3 *db = NULL;

	enum fail fail = sqlite_open_reader(&db, archive_path);
	if (!fail) fail = statement_make(&texts, db,
					 "SELECT id, tongue, imported, text FROM document");
	if (!fail) fail = statement_make(&tags, db,
					 "SELECT word FROM carrier WHERE document = ?1");
	if (!fail) fail = documents_read(texts, tags, likeness);
	sqlite3_finalize(texts);
	sqlite3_finalize(tags);
	sqlite3_close(db);
	return fail;
}
