/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Nobody else writes into these sessions, so each entry is folded as it is
 * appended: its place is known.  What the journal then refuses fails the import as
 * a whole, and the session is forgotten.
 *
 * The times of an import lie a little in the past, so that its own deadlines are
 * over when its last post is in: it closes, reveals and seals by the same entries
 * as any session.
 */
#include "command/importer.h"

#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "base/check.h"
#include "domain/session.h"
#include "domain/vocabulary.h"
#include "host/clock.h"
#include "host/token.h"
#include "journal/split.h"
#include "protocol/limits.h"

#define ID_LEN 16u
#define ID_ALPHABET "23456789abcdefghjkmnpqrstuvwxyz"
#define AGE_MS (UNDO_MS + 1000u) /* how long ago it is said to have been opened */

struct import {
	struct importer *importer;
	char id[ID_LEN];
	struct session state;
	uint64_t touched_ms;
	uint32_t pending; /* appends not answered */
	enum fail fail;
	bool ending;
	struct import_reply reply; /* event NULL: nobody waits */
};

struct importer {
	struct journal *journal;
	struct archive *archive;
	struct import *imports[IMPORTS_MAX]; /* NULL: free */
	struct buf head, body;
};

static struct str import_id(const struct import *import)
{
	return (struct str){ import->id, ID_LEN };
}

static void import_free(struct import *import)
{
	struct importer *importer = import->importer;

	for (uint32_t i = 0; i < IMPORTS_MAX; i++)
		if (importer->imports[i] == import)
			importer->imports[i] = NULL;
	session_finish(&import->state);
	free(import);
}

/* Answers whoever waits, when nothing of theirs is under way any more. */
static void import_settle(struct import *import)
{
	struct import_reply reply = import->reply;
	enum fail fail = import->fail;
	char id[ID_LEN];

	if (import->pending || !reply.event)
		return;
	memcpy(id, import->id, ID_LEN);
	import->reply = (struct import_reply){ 0 };
	if (fail)
		journal_forget(import->importer->journal, import_id(import));
	else if (import->ending)
		archive_hurry(import->importer->archive, import_id(import));
	if (fail || import->ending)
		import_free(import);
	reply.event(reply.self, fail, (struct str){ id, ID_LEN });
}

static void importer_committed(void *self, const struct record *record, void *tag)
{
	struct import *import = tag;
	(void)self, (void)record;

	if (!import)
		return;
	import->pending--;
	import_settle(import);
}

static void importer_refused(void *self, void *tag, enum fail fail)
{
	struct import *import = tag;
	(void)self;

	import->pending--;
	import->fail = fail;
	import_settle(import);
}

static void importer_broken(void *self, enum fail fail)
{
	struct importer *importer = self;

	for (uint32_t i = 0; i < IMPORTS_MAX; i++) {
		struct import *import = importer->imports[i];
		if (!import)
			continue;
		import->pending = 0;
		import->fail = fail;
		import_settle(import);
	}
}

static void importer_destroyed(void *self, struct str session, uint64_t seq)
{
	(void)self, (void)session, (void)seq;
}

void importer_open(struct importer **importer, struct journal *journal, struct archive *archive)
{
	static const struct journal_events events = {
		.committed = importer_committed,
		.refused = importer_refused,
		.broken = importer_broken,
		.destroyed = importer_destroyed,
	};
	struct importer *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->journal = journal;
	made->archive = archive;
	journal_tell(journal, &events, made);
	*importer = made;
}

void importer_close(struct importer *importer)
{
	if (!importer)
		return;
	journal_tell(importer->journal, NULL, NULL);
	for (uint32_t i = 0; i < IMPORTS_MAX; i++)
		if (importer->imports[i])
			import_free(importer->imports[i]);
	buf_free(&importer->head);
	buf_free(&importer->body);
	free(importer);
}

/* --- entries */

static enum fail entry_append(struct import *import, struct entry *entry)
{
	struct importer *importer = import->importer;
	struct record record = { .session = import_id(import), .has_body = entry->text_count > 0 };

	buf_reset(&importer->head);
	buf_reset(&importer->body);
	if (record.has_body) {
		random_bytes(record.salt, sizeof(record.salt));
		entry_encode_body(&importer->body, entry);
		record.body = buf_str(&importer->body);
		entry_seal_body(entry, record.salt, record.body);
	}
	entry_encode_head(&importer->head, entry);
	record.head = buf_str(&importer->head);
	enum fail fail = journal_append(importer->journal, &record, import);
	if (fail)
		return fail;
	import->pending++;
	entry->seq = import->state.seq + 1;
	struct outcome outcome = session_apply(&import->state, entry, record.head);
	return outcome.refusal ? FAIL_USAGE : FAIL_NONE;
}

static enum fail opening_append(struct import *import, struct str title)
{
	static const struct str alphabet = { JOIN_CODE_ALPHABET, sizeof(JOIN_CODE_ALPHABET) - 1 };
	char code[LIMIT_JOIN_CODE];
	struct entry entry = {
		.kind = ENTRY_OPENED,
		.role = ROLE_HUB,
		.time_ms = clock_wall_ms() - AGE_MS,
		.texts = { title, STR("") },
		.text_count = 2,
	};

	random_letters(code, sizeof(code), alphabet);
	entry.opening = (struct opening){
		.rules = RULES_VERSION, .lang = STR("fi"), .template = *template_import(),
		.code = { code, sizeof(code) },
	};
	return entry_append(import, &entry);
}

static enum fail post_append(struct import *import, const struct import_post *post)
{
	struct entry entry = {
		.kind = ENTRY_IMPORTED,
		.role = ROLE_HUB,
		.time_ms = import->state.agenda.opened_ms,
		.word = post->id,
		.value = post->review,
		.about = { .lang = post->lang },
		.texts = { post->text },
		.text_count = 1,
	};

	for (uint32_t i = 0; i < post->tag_count; i++) {
		if (vocabulary_has(VOCABULARY_TAGS, post->tags[i])) {
			entry.about.tags[entry.about.tag_count++] = post->tags[i];
		} else {
			entry.texts[entry.text_count++] = post->tags[i];
			entry.value |= UINT64_C(2) << i; /* its place among the tags */
		}
	}
	return entry_append(import, &entry);
}

/* The deadlines, one after the other, up to the seal. */
static enum fail ending_append(struct import *import)
{
	enum fail fail = FAIL_NONE;
	struct entry entry;
	uint64_t due_ms;

	while (!fail && agenda_due(&import->state, &entry, &due_ms)) {
		entry.time_ms = due_ms;
		if (entry.kind == ENTRY_SEALED)
			entry.digest = session_digest(&import->state);
		fail = entry_append(import, &entry);
	}
	return fail;
}

/* --- what tools ask */

static struct import *import_find(const struct importer *importer, struct str session)
{
	for (uint32_t i = 0; i < IMPORTS_MAX; i++) {
		struct import *import = importer->imports[i];
		if (import && !import->reply.event && str_equal(import_id(import), session))
			return import;
	}
	return NULL;
}

/* A free place; else that of the import that nobody has touched for longest. */
static struct import **place_find(struct importer *importer)
{
	struct import **oldest = NULL;

	for (uint32_t i = 0; i < IMPORTS_MAX; i++) {
		struct import **place = &importer->imports[i];
		if (!*place)
			return place;
		if (!(*place)->reply.event &&
		    (!oldest || (*place)->touched_ms < (*oldest)->touched_ms))
			oldest = place;
	}
	if (oldest) {
		journal_forget(importer->journal, import_id(*oldest));
		import_free(*oldest);
	}
	return oldest;
}

/* What was appended is waited for, what was not fails at once. */
static void import_await(struct import *import, enum fail fail, struct import_reply reply)
{
	import->touched_ms = clock_monotonic_ms();
	import->reply = reply;
	if (fail)
		import->fail = fail;
	import_settle(import);
}

void importer_begin(struct importer *importer, struct str title, struct import_reply reply)
{
	struct import **place = place_find(importer);
	bool is_title = title.len && text_check(title, false) == TEXT_FINE &&
			text_count(title) <= LIMIT_TITLE;

	if (!place || !is_title) {
		reply.event(reply.self, place ? FAIL_USAGE : FAIL_BUSY, STR(""));
		return;
	}
	struct import *import = calloc(1, sizeof(*import));
	CHECK(import);
	*place = import;
	import->importer = importer;
	random_letters(import->id, ID_LEN, STR(ID_ALPHABET));
	import->id[0] = IMPORT_LETTER;
	session_init(&import->state, import_id(import));
	import_await(import, opening_append(import, title), reply);
}

void importer_add(struct importer *importer, struct str session, struct import_batch batch,
		  struct import_reply reply)
{
	struct import *import = import_find(importer, session);
	enum fail fail = FAIL_NONE;

	if (!import) {
		reply.event(reply.self, FAIL_NOT_FOUND, session);
		return;
	}
	if (import->state.phenomena.count + batch.count > IMPORT_POSTS_MAX)
		fail = FAIL_TOO_LARGE;
	for (uint32_t i = 0; !fail && i < batch.count; i++)
		fail = post_append(import, &batch.posts[i]);
	import_await(import, fail, reply);
}

void importer_end(struct importer *importer, struct str session, struct import_reply reply)
{
	struct import *import = import_find(importer, session);

	if (!import) {
		reply.event(reply.self, FAIL_NOT_FOUND, session);
		return;
	}
	import->ending = true;
	import_await(import, ending_append(import), reply);
}
