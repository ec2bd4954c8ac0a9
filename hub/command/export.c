/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti export [--session ID | --from D --to D] [--format F] [--out FILE]: closed
 * sessions as a file, read from the journal beside a running hub.  With --session
 * that one, of practice too; otherwise all closed sessions but practice.
 *
 * Each session is folded in a process apart first: one that cannot be folded, or at
 * which the fold crashes, is named and left out.  The fold is deterministic, so what
 * passed there passes here again.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "access/access.h"
#include "archive/archive.h"
#include "base/day.h"
#include "command/apart.h"
#include "command/command.h"
#include "command/vocabulary.h"
#include "config.h"
#include "export/export.h"
#include "host/file.h"
#include "host/folder.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"
#include "web/wording.h"

enum exported { EXPORTED, EXPORT_FAILED, EXPORT_LEFT_OUT };

struct exporting {
	const struct config *config;
	const char *journal_path;
	struct str session;      /* under way */
	uint64_t from_ms, to_ms; /* of the opening, before to_ms; 0: open end */
	struct export_wish wish;
	struct terms terms;
	struct asking *asking;   /* NULL: there is no office.db */
	struct export *export;
	struct buf out, part;    /* not yet written; where to, before it is whole */
	int fd;
	bool failed;
};

static int failure_print(struct str session, const char *words)
{
	fprintf(stderr, "vartti export: session %.*s: %s\n", STR_ARGS(session), words);
	return EXPORT_FAILED;
}

static bool session_is_wanted(const struct exporting *exporting, const struct session *state)
{
	uint64_t opened_ms = state->agenda.opened_ms;

	if (!agenda_is_closed(state) || (state->opening.practice && !exporting->wish.one))
		return false;
	return opened_ms >= exporting->from_ms &&
	       (exporting->to_ms == 0 || opened_ms < exporting->to_ms);
}

static int session_add(struct exporting *exporting, const struct session *state, bool verified)
{
	struct corrections corrections = { 0 };
	enum fail fail = FAIL_NONE;

	if (exporting->asking)
		fail = corrections_take(&corrections, exporting->asking, exporting->session);
	if (!fail)
		export_add(exporting->export, &(struct export_session){ state, verified,
									&corrections });
	corrections_free(&corrections);
	return fail ? failure_print(exporting->session, fail_words(fail)) : EXPORTED;
}

/* Folds; exports too where there is an export. */
static int session_fold(struct exporting *exporting)
{
	struct session state;
	bool verified;
	int result = EXPORTED;

	session_init(&state, exporting->session);
	enum fail fail = archive_fold(exporting->journal_path, exporting->session, &state,
				      &verified);
	if (fail)
		result = failure_print(exporting->session, fail_words(fail));
	else if (!session_is_wanted(exporting, &state))
		result = EXPORT_LEFT_OUT;
	else if (exporting->export)
		result = session_add(exporting, &state, verified);
	session_finish(&state);
	return result;
}

/* In a process apart. */
static int session_try(void *self)
{
	struct exporting exporting = *(const struct exporting *)self;

	exporting.export = NULL;
	return session_fold(&exporting);
}

static int session_judge(struct exporting *exporting)
{
	int result = apart_run(session_try, exporting);

	if (result == APART_CRASHED)
		return failure_print(exporting->session, "the fold crashes (vartti verify)");
	return result;
}

/* --- where it goes */

static bool complain(const char *path, const char *words)
{
	fprintf(stderr, "vartti export: %s: %s\n", path, words);
	return false;
}

static const char *out_path(const struct exporting *exporting)
{
	return exporting->part.len ? exporting->part.ptr : "standard output";
}

/* A file has its name when it is whole. */
static bool out_open(struct exporting *exporting)
{
	const char *path = exporting->config->out;
	enum fail fail = vocabulary_open(&exporting->asking, &exporting->terms,
					 exporting->config->data);

	if (fail)
		return complain(DATA_OFFICE, fail_words(fail));
	exporting->fd = STDOUT_FILENO;
	if (path[0]) {
		buf_add_format(&exporting->part, "%s.part", path);
		buf_add_byte(&exporting->part, '\0');
		exporting->fd = open(exporting->part.ptr,
				     O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
		if (exporting->fd < 0)
			return complain(path, strerror(errno));
	}
	exporting->wish.terms = &exporting->terms;
	exporting->export = export_open(&exporting->wish, &exporting->out);
	return true;
}

static bool out_flush(struct exporting *exporting)
{
	enum fail fail = file_write(exporting->fd, exporting->out.ptr, exporting->out.len);

	buf_reset(&exporting->out);
	return !fail || complain(out_path(exporting), fail_words(fail));
}

static bool out_end(struct exporting *exporting)
{
	export_end(exporting->export);
	if (!out_flush(exporting))
		return false;
	if (exporting->part.len == 0)
		return true;
	int fd = exporting->fd;
	exporting->fd = STDOUT_FILENO;
	if (close(fd) < 0 || rename(exporting->part.ptr, exporting->config->out) < 0)
		return complain(exporting->config->out, strerror(errno));
	exporting->part.len = 0;
	return true;
}

static void out_close(struct exporting *exporting)
{
	export_close(exporting->export);
	asking_close(exporting->asking);
	terms_free(&exporting->terms);
	if (exporting->fd > STDERR_FILENO)
		close(exporting->fd);
	if (exporting->part.len)
		unlink(exporting->part.ptr);
	buf_free(&exporting->out);
	buf_free(&exporting->part);
}

/* --- one, or all */

static int one_export(struct exporting *exporting)
{
	exporting->session = str_from(exporting->config->session);
	int result = str_equal(exporting->session, STR(ORGANISATION))
			     ? failure_print(exporting->session, fail_words(FAIL_NOT_FOUND))
			     : session_judge(exporting);
	if (result == EXPORT_LEFT_OUT)
		failure_print(exporting->session, "it is not closed yet");
	if (result != EXPORTED || !out_open(exporting))
		return EXIT_FAILED;
	result = session_fold(exporting);
	return result == EXPORTED && out_end(exporting) ? EXIT_FINE : EXIT_FAILED;
}

static bool session_next(struct exporting *exporting, struct str session)
{
	if (str_equal(session, STR(ORGANISATION)))
		return true;
	exporting->session = session;
	int result = session_judge(exporting);
	if (result == EXPORTED)
		result = session_fold(exporting);
	exporting->failed = exporting->failed || result == EXPORT_FAILED;
	return out_flush(exporting);
}

static int all_export(struct exporting *exporting)
{
	struct journal *journal = NULL;
	struct session_ids sessions = { 0 };

	enum fail fail = journal_sqlite_read(&journal, exporting->journal_path);
	if (!fail) fail = journal_sessions(journal, session_ids_add, &sessions);
	journal_close(journal);
	if (fail)
		complain(exporting->journal_path, fail_words(fail));
	bool fine = !fail && out_open(exporting);
	for (size_t i = 0; fine && i < sessions.count; i++)
		fine = session_next(exporting, sessions.items[i]);
	fine = fine && out_end(exporting);
	session_ids_free(&sessions);
	return fine && !exporting->failed ? EXIT_FINE : EXIT_FAILED;
}

static bool days_read(struct exporting *exporting)
{
	const struct config *config = exporting->config;
	uint64_t ignored;

	if (config->from[0] && !day_find(str_from(config->from), &exporting->from_ms, &ignored))
		return false;
	return !config->to[0] || day_find(str_from(config->to), &ignored, &exporting->to_ms);
}

/* NULL: it is fine; otherwise what is wrong with it. */
static const char *wish_read(struct exporting *exporting)
{
	const struct config *config = exporting->config;
	struct export_wish *wish = &exporting->wish;

	if (!export_find(str_from(config->format), &wish->format))
		return "--format is csv, jsonl, json, qdpx or qdc";
	if (!days_read(exporting))
		return "--from and --to are days such as 2026-11-20";
	if (config->session[0] && (config->from[0] || config->to[0]))
		return "--session, or --from and --to";
	if (config->shared && !export_may_share(wish->format))
		return "--shared is for csv and jsonl";
	if (wish->format == EXPORT_QDPX && !config->out[0] && isatty(STDOUT_FILENO))
		return "qdpx is no text: say --out FILE";
	wish->shared = config->shared;
	wish->one = config->session[0] != '\0';
	wish->name = STR("Vartti");
	return NULL;
}

int export_run(const struct config *config)
{
	struct buf path = { 0 };
	struct exporting exporting = {
		.config = config,
		.journal_path = folder_path(config->data, DATA_JOURNAL, &path),
		.fd = STDOUT_FILENO,
	};
	int status = EXIT_USAGE;

	const char *wrong = wish_read(&exporting);
	if (wrong)
		fprintf(stderr, "vartti export: %s (vartti help)\n", wrong);
	else
		status = config->session[0] ? one_export(&exporting) : all_export(&exporting);
	out_close(&exporting);
	buf_free(&path);
	return status;
}
