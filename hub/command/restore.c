/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti restore --from DIR2 --data DIR [--ledger FILE]: a new data folder of a
 * copy.  What the ledgers name, also what was erased after the copy was made, is
 * destroyed again before the folder gets its name, so before anything serves it.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/copying.h"
#include "command/verify.h"
#include "config.h"
#include "host/folder.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "retention/start.h"

static bool line_merge(void *self, const struct ledger_line *line)
{
	ledger_add(self, line);
	return true;
}

/* All lines of the later one behind those of the copy; what stands in both does no harm. */
static enum fail ledgers_merge(const char *own, const char *later)
{
	struct ledger *ledger = NULL;

	if (!later[0])
		return FAIL_NONE;
	enum fail fail = ledger_open(&ledger, own);
	if (!fail) fail = ledger_read(later, line_merge, ledger);
	if (!fail) fail = ledger_sync(ledger);
	ledger_close(ledger);
	return fail;
}

static enum fail erasures_again(const char *folder, const char *later, struct redone *redone)
{
	struct buf journal = { 0 }, ledger = { 0 }, path = { 0 };
	struct keys *keys = NULL;

	folder_path(folder, DATA_JOURNAL, &journal);
	folder_path(folder, DATA_LEDGER, &ledger);
	enum fail fail = ledgers_merge(ledger.ptr, later);
	if (!fail) fail = keys_open(&keys, folder_path(folder, DATA_KEYS, &path));
	if (!fail) fail = erasures_redo(journal.ptr, ledger.ptr, keys, redone);
	keys_close(keys);
	buf_free(&journal);
	buf_free(&ledger);
	buf_free(&path);
	return fail;
}

static void redone_print(const struct redone *redone)
{
	printf("erased again: %llu texts, %llu sessions, %llu keys\n",
	       (unsigned long long)redone->bodies, (unsigned long long)redone->sessions,
	       (unsigned long long)redone->keys);
}

int restore_run(const struct config *config)
{
	struct buf draft = { 0 };
	struct redone redone = { 0 };
	int status = EXIT_FAILED;

	if (!config->from[0]) {
		fprintf(stderr, "vartti restore: --from is missing (vartti help)\n");
		return EXIT_USAGE;
	}
	enum fail fail = copy_begin(config->from, config->data, &draft);
	if (!fail) fail = erasures_again(draft.ptr, config->ledger, &redone);
	if (!fail) {
		redone_print(&redone);
		status = data_verify(draft.ptr, "restore", true);
	}
	if (!fail && status == EXIT_FINE)
		fail = copy_end(config->data, &draft);
	if (fail == FAIL_EXISTS)
		fprintf(stderr, "vartti restore: %s is there already: a folder is restored anew,"
				" and the old one's ledger given by --ledger\n", config->data);
	else if (fail)
		fprintf(stderr, "vartti restore: %s: %s\n", config->data, fail_words(fail));
	buf_free(&draft);
	return fail ? EXIT_FAILED : status;
}
