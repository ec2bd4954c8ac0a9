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
#include "journal/keys.h"
#include "journal/ledger.h"
#include "journal/split.h"
#include "office/office.h"
#include "retention/desk_erasing.h"
#include "retention/erasing.h"
#include "retention/start.h"

struct direct {
	struct folder *folder;
	struct loop *loop;
	struct keys *keys;
	struct ledger *ledger;
	struct split *journal;
	struct access *access;
	struct organisation *organisation;
	struct office *office;
	struct archive *archive;
	struct importer *importer;
	struct desk_erasing *desk;
	struct erasing *erasing;
	next_line *next;
	void *self;
	struct buf answer, journal_path, archive_path;
	bool performing, answered;
};

/* What a crash left undone is done before anything reads the journal. */
static enum fail erasures_open(struct direct *direct, const char *data)
{
	struct buf path = { 0 };
	struct redone redone;

	enum fail fail = keys_open(&direct->keys, folder_path(data, DATA_KEYS, &path));
	if (!fail) fail = ledger_open(&direct->ledger, folder_path(data, DATA_LEDGER, &path));
	if (!fail) fail = erasures_redo(direct->journal_path.ptr,
					folder_path(data, DATA_LEDGER, &path), direct->keys,
					&redone);
	buf_free(&path);
	return fail;
}

static void erasing_begin(struct direct *direct)
{
	desk_erasing_open(&direct->desk, &(struct desk_erasing_settings){
		.loop = direct->loop, .office = direct->office,
		.journal = split_after(direct->journal), .ledger = direct->ledger,
		.journal_path = direct->journal_path.ptr,
	});
	erasing_open(&direct->erasing, &(struct erasing_settings){
		.loop = direct->loop, .journal = split_after(direct->journal),
		.keys = direct->keys, .ledger = direct->ledger, .archive = direct->archive,
		.organisation = direct->organisation, .desk = direct->desk,
		.journal_path = direct->journal_path.ptr,
		.archive_path = direct->archive_path.ptr,
	});
}

static enum fail desk_open(struct direct *direct, const char *data)
{
	struct buf path = { 0 };
	const struct office_settings settings = {
		.access = direct->access, .organisation = direct->organisation,
		.journal = split_apart(direct->journal), .loop = direct->loop,
		.path = folder_path(data, DATA_OFFICE, &path),
	};

	enum fail fail = office_open(&direct->office, &settings);
	buf_free(&path);
	return fail;
}

static enum fail direct_open(struct direct *direct, const char *data)
{
	struct buf path = { 0 };
	struct journal *whole = NULL;
	const char *journal = folder_path(data, DATA_JOURNAL, &direct->journal_path);
	const char *archive = folder_path(data, DATA_ARCHIVE, &direct->archive_path);

	enum fail fail = folder_open(&direct->folder, data);
	if (!fail) fail = loop_open(&direct->loop);
	if (!fail) fail = erasures_open(direct, data);
	if (!fail) fail = journal_sqlite_open(&whole, journal, direct->loop);
	if (!fail) split_open(&direct->journal, whole, STR(ORGANISATION));
	if (!fail) fail = access_open(&direct->access, folder_path(data, DATA_ACCESS, &path),
				      direct->loop);
	if (!fail) fail = organisation_open(&direct->organisation, direct->access,
					    split_apart(direct->journal));
	if (!fail) fail = desk_open(direct, data);
	if (!fail) fail = archive_open(&direct->archive, archive, journal);
	if (!fail) importer_open(&direct->importer, split_imports(direct->journal),
				 direct->archive);
	if (!fail) erasing_begin(direct);
	buf_free(&path);
	return fail;
}

/* The archive's close waits for what was hurried: then it can be searched. */
static void direct_close(struct direct *direct)
{
	importer_close(direct->importer);
	split_close(direct->journal);
	erasing_close(direct->erasing);
	desk_erasing_close(direct->desk);
	archive_close(direct->archive);
	office_close(direct->office);
	organisation_close(direct->organisation);
	access_close(direct->access);
	ledger_close(direct->ledger);
	keys_close(direct->keys);
	loop_close(direct->loop);
	folder_close(direct->folder);
	buf_free(&direct->answer);
	buf_free(&direct->journal_path);
	buf_free(&direct->archive_path);
}

static void direct_answered(void *self, struct str answer);

static void direct_perform(struct direct *direct)
{
	const struct performance performance = {
		.access = direct->access,
		.organisation = direct->organisation,
		.importer = direct->importer,
		.erasing = direct->erasing,
		.desk_erasing = direct->desk,
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
