/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Line after line is performed on a loop of our own.  An answer may come before
 * perform_line returns; then the next line waits for that return, so that many
 * lines make no tower of calls.
 */
#include "command/direct.h"

#include "access/organisation.h"
#include "archive/archive.h"
#include "command/command.h"
#include "command/importer.h"
#include "command/perform.h"
#include "host/folder.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"
#include "journal/split.h"

struct direct {
	struct folder *folder;
	struct loop *loop;
	struct split *journal;
	struct access *access;
	struct organisation *organisation;
	struct archive *archive;
	struct importer *importer;
	next_line *next;
	void *self;
	struct buf answer;
	bool performing, answered;
};

static enum fail direct_open(struct direct *direct, const char *data)
{
	struct buf path = { 0 }, journal_path = { 0 };
	struct journal *whole = NULL;
	const char *journal = folder_path(data, DATA_JOURNAL, &journal_path);

	enum fail fail = folder_open(&direct->folder, data);
	if (!fail) fail = loop_open(&direct->loop);
	if (!fail) fail = journal_sqlite_open(&whole, journal, direct->loop);
	if (!fail) split_open(&direct->journal, whole, STR(ORGANISATION));
	if (!fail) fail = access_open(&direct->access, folder_path(data, DATA_ACCESS, &path),
				      direct->loop);
	if (!fail) fail = organisation_open(&direct->organisation, direct->access,
					    split_apart(direct->journal));
	if (!fail) fail = archive_open(&direct->archive, folder_path(data, DATA_ARCHIVE, &path),
				       journal);
	if (!fail) importer_open(&direct->importer, split_imports(direct->journal),
				 direct->archive);
	buf_free(&path);
	buf_free(&journal_path);
	return fail;
}

/* The archive's close waits for what was hurried: then it can be searched. */
static void direct_close(struct direct *direct)
{
	importer_close(direct->importer);
	split_close(direct->journal);
	archive_close(direct->archive);
	organisation_close(direct->organisation);
	access_close(direct->access);
	loop_close(direct->loop);
	folder_close(direct->folder);
	buf_free(&direct->answer);
}

static void direct_answered(void *self, struct str answer);

static void direct_perform(struct direct *direct)
{
	const struct performance performance = {
		.access = direct->access,
		.organisation = direct->organisation,
		.importer = direct->importer,
		.answered = direct_answered,
		.self = direct,
	};

	while (direct->answered) {
		struct str line = direct->next(direct->self, buf_str(&direct->answer));
		if (line.len == 0) {
			loop_stop(direct->loop);
			return;
		}
		direct->answered = false;
		direct->performing = true;
		perform_line(&performance, line);
		direct->performing = false;
	}
}

static void direct_answered(void *self, struct str answer)
{
	struct direct *direct = self;

	buf_reset(&direct->answer);
	buf_add_str(&direct->answer, answer);
	direct->answered = true;
	if (!direct->performing)
		direct_perform(direct);
}

enum fail direct_converse(const char *data, next_line *next, void *self)
{
	struct direct direct = { .next = next, .self = self, .answered = true };

	enum fail fail = direct_open(&direct, data);
	if (!fail) {
		direct_perform(&direct);
		fail = loop_run(direct.loop);
	}
	direct_close(&direct);
	return fail;
}
