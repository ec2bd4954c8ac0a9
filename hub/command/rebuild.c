/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti rebuild --data DIR: drops every table that is a fold over the journal
 * and folds again: the archive with its index, accounts, the organisation's
 * things.  Passphrases, log-ins and keys are no folds and stay.  Needs the
 * folder to itself.
 */
#include <stdio.h>

#include "access/organisation.h"
#include "archive/archive.h"
#include "command/command.h"
#include "config.h"
#include "host/folder.h"
#include "journal/database.h"
#include "journal/journal_sqlite.h"
#include "journal/keys.h"
#include "office/office.h"
#include "retention/start.h"

struct rebuild {
	const char *data;
	struct buf path, journal_path;
	uint64_t left_out;
};

static const char *data_path(struct rebuild *rebuild, const char *name)
{
	return folder_path(rebuild->data, name, &rebuild->path);
}

/* What the ledger names does not come back by being folded again. */
static enum fail erasures_first(struct rebuild *rebuild)
{
	struct keys *keys = NULL;
	struct redone redone;

	enum fail fail = keys_open(&keys, data_path(rebuild, DATA_KEYS));
	if (!fail)
		fail = erasures_redo(rebuild->journal_path.ptr, data_path(rebuild, DATA_LEDGER),
				     keys, &redone);
	keys_close(keys);
	return fail;
}

static enum fail organisation_fold_again(struct rebuild *rebuild)
{
	struct journal *journal = NULL;
	struct access *access = NULL;
	struct organisation *organisation = NULL;
	struct office *office = NULL;
	struct office_settings settings = { 0 };

	enum fail fail = access_unfold(data_path(rebuild, DATA_ACCESS));
	if (!fail) fail = journal_sqlite_read(&journal, rebuild->journal_path.ptr);
	if (!fail) fail = access_open(&access, data_path(rebuild, DATA_ACCESS), NULL);
	if (!fail) fail = organisation_open(&organisation, access, journal);
	if (!fail) {
		database_remove(data_path(rebuild, DATA_OFFICE));
		settings.organisation = organisation;
		settings.access = access;
		settings.journal = journal;
		settings.path = rebuild->path.ptr;
		fail = office_open(&office, &settings);
	}
	office_close(office);
	journal_close(journal);
	organisation_close(organisation);
	access_close(access);
	return fail;
}

int rebuild_run(const struct config *config)
{
	struct rebuild rebuild = { .data = config->data };
	struct folder *folder = NULL;

	folder_path(config->data, DATA_JOURNAL, &rebuild.journal_path);
	enum fail fail = folder_open(&folder, config->data);
	if (!fail) fail = erasures_first(&rebuild);
	if (!fail) fail = organisation_fold_again(&rebuild);
	if (!fail)
		fail = archive_rebuild(data_path(&rebuild, DATA_ARCHIVE),
				       rebuild.journal_path.ptr, &rebuild.left_out);
	folder_close(folder);
	buf_free(&rebuild.path);
	buf_free(&rebuild.journal_path);
	if (fail == FAIL_BUSY)
		fprintf(stderr, "vartti rebuild: %s: a hub serves it: stop that first\n",
			config->data);
	else if (fail)
		fprintf(stderr, "vartti rebuild: %s: %s\n", config->data, fail_words(fail));
	return fail || rebuild.left_out ? EXIT_FAILED : EXIT_FINE;
}
