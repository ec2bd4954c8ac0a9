/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti backup --data DIR --to DIR2: a copy of all that cannot be made again,
 * beside a running hub or without one; folded from its first entry to its last
 * before it gets its name.  A copy holds what is erased later: keep the ledger
 * apart, and give it to restore.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/copying.h"
#include "command/verify.h"
#include "config.h"

static const char *copy_words(enum fail fail)
{
	return fail == FAIL_EXISTS ? "it, or its draft, is there already" : fail_words(fail);
}

int backup_run(const struct config *config)
{
	struct buf draft = { 0 };
	int status = EXIT_FAILED;

	if (!config->to[0]) {
		fprintf(stderr, "vartti backup: --to is missing (vartti help)\n");
		return EXIT_USAGE;
	}
	enum fail fail = copy_begin(config->data, config->to, &draft);
	if (!fail)
		status = data_verify(draft.ptr, "backup", true);
	if (!fail && status == EXIT_FINE)
		fail = copy_end(config->to, &draft);
	if (fail)
		fprintf(stderr, "vartti backup: %s: %s\n", config->to, copy_words(fail));
	else if (status != EXIT_FINE)
		fprintf(stderr, "vartti backup: %s does not verify and was left there\n",
			draft.ptr);
	buf_free(&draft);
	return fail ? EXIT_FAILED : status;
}
