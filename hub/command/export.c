/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti export [--session ID] --format json: transcripts, read from the
 * journal's file beside a running hub.  With --session that one, of practice
 * too; otherwise an array of all closed sessions but practice.  Each session is
 * folded apart, so one that cannot be folded is named and left out.
 */
#include <stdio.h>
#include <string.h>

#include "access/access.h"
#include "archive/archive.h"
#include "command/apart.h"
#include "command/command.h"
#include "config.h"
#include "host/folder.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"
#include "wire/transcript.h"

enum exported { EXPORTED, EXPORT_FAILED, EXPORT_LEFT_OUT };

struct exporting {
	const char *journal_path;
	struct str session;      /* under way */
	bool practice_too;
	const char *before;      /* what stands before the next transcript */
	bool failed;
};

static int failure_print(struct str session, const char *words)
{
	fprintf(stderr, "vartti export: session %.*s: %s\n", STR_ARGS(session), words);
	return EXPORT_FAILED;
}

static int session_write(const struct exporting *exporting, const struct session *state,
			 bool verified)
{
	struct buf text = { 0 };

	encode_transcript(&text, state, verified);
	fputs(exporting->before, stdout);
	fwrite(text.ptr, 1, text.len, stdout);
	buf_free(&text);
	return fflush(stdout) ? failure_print(exporting->session, "cannot be written")
			      : (int)EXPORTED;
}

/* In a process apart. */
static int session_export(void *self)
{
	const struct exporting *exporting = self;
	struct session state;
	bool verified;
	int result;

	session_init(&state, exporting->session);
	enum fail fail = archive_fold(exporting->journal_path, exporting->session, &state,
				      &verified);
	if (fail)
		result = failure_print(exporting->session, fail_words(fail));
	else if (state.opening.practice && !exporting->practice_too)
		result = EXPORT_LEFT_OUT;
	else if (!agenda_is_closed(&state))
		result = EXPORT_LEFT_OUT;
	else
		result = session_write(exporting, &state, verified);
	session_finish(&state);
	return result;
}

static int session_apart(struct exporting *exporting)
{
	int result = apart_run(session_export, exporting);

	if (result == APART_CRASHED)
		return failure_print(exporting->session, "the fold crashes (vartti verify)");
	return result;
}

static int one_export(struct exporting *exporting, const char *session)
{
	exporting->session = str_from(session);
	exporting->practice_too = true;
	exporting->before = "";
	int result = str_equal(exporting->session, STR(ORGANISATION))
			     ? failure_print(exporting->session, fail_words(FAIL_NOT_FOUND))
			     : session_apart(exporting);
	if (result == EXPORT_LEFT_OUT)
		failure_print(exporting->session, "it is not closed yet");
	if (result == EXPORTED)
		printf("\n");
	return result == EXPORTED ? EXIT_FINE : EXIT_FAILED;
}

static void session_next(struct exporting *exporting, struct str session)
{
	if (str_equal(session, STR(ORGANISATION)))
		return;
	exporting->session = session;
	int result = session_apart(exporting);
	if (result == EXPORTED)
		exporting->before = ",\n";
	exporting->failed = exporting->failed || result == EXPORT_FAILED;
}

static int all_export(struct exporting *exporting)
{
	struct journal *journal = NULL;
	struct session_ids sessions = { 0 };

	exporting->before = "[";
	enum fail fail = journal_sqlite_read(&journal, exporting->journal_path);
	if (!fail) fail = journal_sessions(journal, session_ids_add, &sessions);
	journal_close(journal);
	for (size_t i = 0; i < sessions.count; i++)
		session_next(exporting, sessions.items[i]);
	if (!fail)
		printf(exporting->before[0] == '[' ? "[]\n" : "]\n");
	session_ids_free(&sessions);
	if (fail)
		fprintf(stderr, "vartti export: %s: %s\n", exporting->journal_path,
			fail_words(fail));
	return fail || exporting->failed ? EXIT_FAILED : EXIT_FINE;
}

int export_run(const struct config *config)
{
	struct buf path = { 0 };
	struct exporting exporting = {
		.journal_path = folder_path(config->data, DATA_JOURNAL, &path),
	};
	int status = EXIT_USAGE;

	if (strcmp(config->format, "json") != 0)
		fprintf(stderr, "vartti export: --format is json (vartti help)\n");
	else if (config->session[0])
		status = one_export(&exporting, config->session);
	else
		status = all_export(&exporting);
	buf_free(&path);
	return status;
}
