/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/archive.h"

#include <stdlib.h>

#include "archive/indexer.h"
#include "base/check.h"

struct archive {
	const char *path; /* in the arena */
	struct indexer *indexer;
	struct arena arena;
};

enum fail archive_open(struct archive **archive, const char *path, const char *journal_path)
{
	struct shelf *shelf;

	*archive = NULL;
	enum fail fail = shelf_open(&shelf, path);
	if (fail)
		return fail;
	struct archive *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->path = str_terminated(&made->arena, str_from(path));
	indexer_open(&made->indexer, shelf, journal_path);
	*archive = made;
	return FAIL_NONE;
}

void archive_close(struct archive *archive)
{
	if (!archive)
		return;
	indexer_close(archive->indexer);
	arena_free(&archive->arena);
	free(archive);
}

const char *archive_path(const struct archive *archive)
{
	return archive->path;
}

void archive_add(struct archive *archive, struct str session)
{
	indexer_add(archive->indexer, session);
}

void archive_hurry(struct archive *archive, struct str session)
{
	indexer_hurry(archive->indexer, session);
}

void archive_forget(struct archive *archive, struct str session)
{
	indexer_forget(archive->indexer, session);
}

enum fail archive_has(const char *path, struct str session, bool *has)
{
	return shelf_has(path, session, has);
}

enum fail archive_find_seq(const char *path, struct str session, uint64_t *seq)
{
	return shelf_seq(path, session, seq);
}

enum fail archive_find(struct archive *archive, const struct archive_query *query,
		       archive_visit *visit, void *visitor)
{
	return shelf_ask(archive->path, query, visit, visitor);
}
