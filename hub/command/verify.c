/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti verify: folds every journal from its first entry, read-only beside a
 * running hub: order, heads, bodies against their hashes, missing bodies against
 * the ledger of erasures, seals against the state; the organisation's chain
 * against what access.db noted.  One line a session; exit 1 when something does
 * not match, with its place:
 *
 *   ok <session> <entries> open | closed | sealed
 *   unreachable <session> <entries> <why>
 *   mismatch <session> <seq of the entry> <why>
 */
#include "command/verify.h"

#include <stdio.h>
#include <unistd.h>

#include "access/organisation.h"
#include "archive/archive.h"
#include "command/apart.h"
#include "command/command.h"
#include "command/erasures.h"
#include "config.h"
#include "host/folder.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"
#include "journal/split.h"

struct verifying {
	const char *data, *journal_path, *access_path, *ledger_path;
	bool quiet;            /* says only what does not match, or cannot be reached */
	struct journal *journal;
	struct erasures erasures;
	struct str session;    /* under way */
	struct session *state; /* shared with the process apart: how far that one came */
	uint64_t sessions, mismatches;
};

/* The entry that the fold stopped at, looked at again for words. */
struct fault {
	uint64_t seq;
	enum fail fail;
	const char *words;
};

static bool fault_see(void *self, const struct record *record)
{
	struct fault *fault = self;
	struct entry entry;

	if (entry_decode_head(&entry, record->head))
		fault->words = fault->fail == FAIL_NEWER
				       ? "a newer version wrote it: this one cannot fold on"
				       : "its head cannot be read";
	else if (entry.kind == ENTRY_SEALED)
		fault->words = "the journal does not come to the state that it seals";
	else
		fault->words = "its body is not the one that its head names";
	return false;
}

static int mismatch_print(struct verifying *verifying, uint64_t seq, const char *words)
{
	printf("mismatch %.*s %llu %s\n", STR_ARGS(verifying->session), (unsigned long long)seq,
	       words);
	return EXIT_FAILED;
}

static int fault_print(struct verifying *verifying, uint64_t seq, enum fail fail)
{
	struct fault fault = { .seq = seq, .fail = fail };

	journal_read(verifying->journal, verifying->session, seq - 1,
		     (struct visitor){ fault_see, &fault });
	/* Not even given by the journal: a row is missing, or its salt is. */
	if (!fault.words)
		fault.words = fail == FAIL_CORRUPT ? "it is missing or damaged" : fail_words(fail);
	return mismatch_print(verifying, seq, fault.words);
}

/* A key leads browsers to their seats until the seal; imports need none. */
static bool key_is_there(const struct verifying *verifying)
{
	struct buf path = { 0 };

	buf_add_format(&path, "%s/" DATA_KEYS "/%.*s", verifying->data,
		       STR_ARGS(verifying->session));
	buf_add_byte(&path, 0);
	bool is_there = verifying->session.ptr[0] == IMPORT_LETTER || !access(path.ptr, F_OK);
	buf_free(&path);
	return is_there;
}

static int session_print(const struct verifying *verifying, const struct session *state)
{
	const char *phase = state->agenda.sealed ? "sealed"
			    : agenda_is_closed(state) ? "closed" : "open";

	if (!verifying->quiet)
		printf("ok %.*s %llu %s\n", STR_ARGS(verifying->session),
		       (unsigned long long)state->seq, phase);
	if (!state->agenda.sealed && !key_is_there(verifying))
		printf("unreachable %.*s %llu its key is not in " DATA_KEYS "/: nobody can enter"
		       " it, and it is never sealed\n", STR_ARGS(verifying->session),
		       (unsigned long long)state->seq);
	return EXIT_FINE;
}

/* Beside a running hub a body may go after the ledger was read; its line was written before. */
static bool is_erased(struct verifying *verifying, uint64_t seq)
{
	return erasures_has(&verifying->erasures, verifying->session, seq) ||
	       (!erasures_read(&verifying->erasures, verifying->ledger_path) &&
		erasures_has(&verifying->erasures, verifying->session, seq));
}

/* The first body that is gone though nobody destroyed it; 0: none. */
struct loss {
	struct verifying *verifying;
	uint64_t seq;
};

static bool loss_look(void *self, const struct record *record)
{
	struct loss *loss = self;
	struct entry entry;

	bool is_gap = !record->has_body && !entry_decode_head(&entry, record->head) &&
		      entry.has_body;
	if (is_gap && !is_erased(loss->verifying, record->seq))
		loss->seq = record->seq;
	return loss->seq == 0;
}

static int bodies_verify(struct verifying *verifying)
{
	struct loss loss = { .verifying = verifying };

	enum fail fail = journal_read(verifying->journal, verifying->session, 0,
				      (struct visitor){ loss_look, &loss });
	if (fail)
		return mismatch_print(verifying, loss.seq, fail_words(fail));
	if (loss.seq)
		return mismatch_print(verifying, loss.seq,
				      "its body is gone, and the ledger names no erasure of it");
	return EXIT_FINE;
}

/* In a process apart. */
static int session_verify(void *self)
{
	struct verifying *verifying = self;
	struct session *state = verifying->state;
	bool verified;

	session_init(state, verifying->session);
	enum fail fail = archive_fold(verifying->journal_path, verifying->session, state,
				      &verified);
	int result = fail ? fault_print(verifying, state->seq + 1, fail) : bodies_verify(verifying);
	if (result == EXIT_FINE)
		result = session_print(verifying, state);
	session_finish(state);
	return result;
}

static int organisation_verify(struct verifying *verifying)
{
	uint64_t seq;

	enum fail fail = organisation_check(verifying->journal, verifying->access_path, &seq);
	if (fail == FAIL_CORRUPT)
		return mismatch_print(verifying, seq, "it is not what the accounts are made of");
	if (fail)
		return fault_print(verifying, seq ? seq : 1, fail);
	if (!verifying->quiet)
		printf("ok %s %llu open\n", ORGANISATION, (unsigned long long)seq);
	return EXIT_FINE;
}

static void session_next(struct verifying *verifying, struct str session)
{
	int result;

	verifying->session = session;
	verifying->state->seq = 0;
	if (str_equal(session, STR(ORGANISATION)))
		result = organisation_verify(verifying);
	else
		result = apart_run(session_verify, verifying);
	if (result == APART_CRASHED)
		mismatch_print(verifying, verifying->state->seq + 1, "the fold crashes at it");
	verifying->sessions++;
	verifying->mismatches += result != EXIT_FINE;
}

int data_verify(const char *data, const char *tool, bool quiet)
{
	struct buf journal_path = { 0 }, access_path = { 0 }, ledger_path = { 0 };
	struct session_ids sessions = { 0 };
	struct verifying verifying = {
		.journal_path = folder_path(data, DATA_JOURNAL, &journal_path),
		.access_path = folder_path(data, DATA_ACCESS, &access_path),
		.ledger_path = folder_path(data, DATA_LEDGER, &ledger_path),
		.data = data,
		.quiet = quiet,
		.state = apart_memory(sizeof(*verifying.state)),
	};

	enum fail fail = journal_sqlite_read(&verifying.journal, verifying.journal_path);
	if (!fail) fail = erasures_read(&verifying.erasures, verifying.ledger_path);
	if (!fail) fail = journal_sessions(verifying.journal, session_ids_add, &sessions);
	for (size_t i = 0; i < sessions.count; i++)
		session_next(&verifying, sessions.items[i]);
	if (fail)
		fprintf(stderr, "vartti %s: %s: %s\n", tool, verifying.journal_path,
			fail_words(fail));
	else
		fprintf(stderr, "%llu journals, %llu do not match\n",
			(unsigned long long)verifying.sessions,
			(unsigned long long)verifying.mismatches);
	session_ids_free(&sessions);
	journal_close(verifying.journal);
	erasures_free(&verifying.erasures);
	apart_free(verifying.state, sizeof(*verifying.state));
	buf_free(&journal_path);
	buf_free(&access_path);
	buf_free(&ledger_path);
	return fail || verifying.mismatches ? EXIT_FAILED : EXIT_FINE;
}

int verify_run(const struct config *config)
{
	return data_verify(config->data, "verify", false);
}
