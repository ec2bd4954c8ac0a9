/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/direct.h"

#include "access/organisation.h"
#include "command/command.h"
#include "command/perform.h"
#include "host/folder.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"

struct direct {
	struct folder *folder;
	struct loop *loop;
	struct journal *journal;
	struct access *access;
	struct organisation *organisation;
	struct buf *answer;
};

static enum fail direct_open(struct direct *direct, const char *data)
{
	struct buf path = { 0 };

	enum fail fail = folder_open(&direct->folder, data);
	if (!fail) fail = loop_open(&direct->loop);
	if (!fail) fail = journal_sqlite_open(&direct->journal,
					      folder_path(data, DATA_JOURNAL, &path), direct->loop);
	if (!fail) fail = access_open(&direct->access, folder_path(data, DATA_ACCESS, &path),
				      direct->loop);
	if (!fail) fail = organisation_open(&direct->organisation, direct->access, direct->journal);
	buf_free(&path);
	return fail;
}

static void direct_close(struct direct *direct)
{
	journal_close(direct->journal);
	organisation_close(direct->organisation);
	access_close(direct->access);
	loop_close(direct->loop);
	folder_close(direct->folder);
}

static void direct_answered(void *self, struct str answer)
{
	struct direct *direct = self;

	buf_add_str(direct->answer, answer);
	loop_stop(direct->loop);
}

enum fail direct_ask(const char *data, struct str line, struct buf *answer)
{
	struct direct direct = { .answer = answer };

	enum fail fail = direct_open(&direct, data);
	if (!fail) {
		const struct performance performance = {
			.access = direct.access,
			.organisation = direct.organisation,
			.answered = direct_answered,
			.self = &direct,
		};
		perform_line(&performance, line);
		fail = loop_run(direct.loop);
	}
	direct_close(&direct);
	return fail;
}
