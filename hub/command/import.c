/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti import --data DIR --title T FILE.jsonl: posts from elsewhere, one a line
 * ({"id","lang","text","tags"}), as closed sessions.  The guard looks at each line
 * here, before it goes anywhere: a blocked one is refused by its id, a warned one
 * taken and marked for review.  The rest is done by whoever holds the folder, a
 * batch of lines at a time.
 */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "archive/archive.h"
#include "base/check.h"
#include "command/command.h"
#include "command/control.h"
#include "command/import_json.h"
#include "config.h"
#include "host/clock.h"
#include "host/folder.h"
#include "language/guard_dictionary.h"
#include "wire/json.h"

#define BATCH_BYTES (CONTROL_LINE_MAX / 2) /* one more post always fits */
#define ARCHIVE_WAIT_MS 600000u
#define ARCHIVE_LOOK_MS 50

struct importing {
	const struct config *config;
	FILE *file;
	char *text;       /* of the line under way, the C library's */
	size_t text_cap;
	uint64_t line;    /* its number, from 1 */
	bool over;        /* the file is read */
	struct morphology *morphology;
	struct guard_names names;
	struct arena arena; /* of the line */
	struct buf out;   /* the line for the hub */
	struct buf post;  /* read, and not yet in `out`; empty: none */
	char session[33];
	uint32_t in_session;
	struct buf sessions; /* their ids, a NUL after each */
	bool ended, failed;
	uint64_t taken, refused, reviewed;
};

static void refuse(struct importing *importing, struct str id, const char *why)
{
	fprintf(stderr, "vartti import: refused %.*s (line %llu): %s\n", STR_ARGS(id),
		(unsigned long long)importing->line, why);
	importing->refused++;
}

enum verdict { VERDICT_CLEAN, VERDICT_WARNED, VERDICT_BLOCKED };

static enum verdict text_judge(struct importing *importing, struct str text)
{
	struct guard_room room = {
		.glyphs = arena_take_array(&importing->arena, text.len + 1, sizeof(*room.glyphs)),
		.spans = arena_take_array(&importing->arena, text.len + 1, sizeof(*room.spans)),
	};
	size_t count = guard_find(text, &importing->names, room);

	for (size_t i = 0; i < count; i++)
		if (guard_kind_blocks(room.spans[i].kind))
			return VERDICT_BLOCKED;
	return count ? VERDICT_WARNED : VERDICT_CLEAN;
}

static enum verdict post_judge(struct importing *importing, const struct import_post *post)
{
	enum verdict worst = text_judge(importing, post->text);

	for (uint32_t i = 0; i < post->tag_count; i++) {
		enum verdict verdict = text_judge(importing, post->tags[i]);
		if (verdict > worst)
			worst = verdict;
	}
	return worst;
}

/* Into importing->post, or refused. */
static void line_take(struct importing *importing, struct str line)
{
	json_t *object = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL,
				    NULL);
	struct import_post post = import_read(object);
	struct str id = text_check(post.id, false) == TEXT_FINE ? post.id : STR("");

	const char *why = json_is_object(object) ? import_check(&post, &importing->arena)
						 : "this is no JSON object";
	enum verdict verdict = why ? VERDICT_CLEAN : post_judge(importing, &post);
	if (verdict == VERDICT_BLOCKED)
		why = "the guard found personal data";
	post.review = verdict == VERDICT_WARNED;
	if (why) {
		refuse(importing, id, why);
	} else {
		import_write(&importing->post, &post);
		importing->taken++;
		importing->reviewed += post.review;
	}
	json_decref(object);
	arena_reset(&importing->arena);
}

/* Reads on until there is a post, or the end. */
static void post_read(struct importing *importing)
{
	while (importing->post.len == 0 && !importing->over) {
		ssize_t len = getline(&importing->text, &importing->text_cap, importing->file);
		importing->over = len < 0;
		importing->line++;
		while (len > 0 && (importing->text[len - 1] == '\n' ||
				   importing->text[len - 1] == '\r'))
			len--;
		if (len > 0)
			line_take(importing, (struct str){ importing->text, (size_t)len });
	}
}

static struct json command_open(struct importing *importing, const char *command)
{
	struct json json = { .out = &importing->out };

	buf_reset(&importing->out);
	json_open(&json, '{');
	json_key(&json, "command");
	json_word(&json, command);
	json_key(&json, importing->session[0] ? "session" : "title");
	json_word(&json, importing->session[0] ? importing->session : importing->config->title);
	return json;
}

static struct str batch_write(struct importing *importing)
{
	struct json json = command_open(importing, "import_add");
	const char *between = "";

	json_key(&json, "posts");
	json_open(&json, '[');
	while (importing->post.len && importing->out.len < BATCH_BYTES &&
	       importing->in_session < IMPORT_POSTS_MAX) {
		buf_add_str(&importing->out, str_from(between));
		buf_add_str(&importing->out, buf_str(&importing->post));
		buf_reset(&importing->post);
		importing->in_session++;
		between = ",";
		post_read(importing);
	}
	json_close(&json, ']');
	json_close(&json, '}');
	return buf_str(&importing->out);
}

static struct str plain_write(struct importing *importing, const char *command)
{
	struct json json = command_open(importing, command);

	json_close(&json, '}');
	return buf_str(&importing->out);
}

/* What the hub said of the line before; false: it is over. */
static bool answer_read(struct importing *importing, struct str answer)
{
	json_t *read = json_loadb(answer.ptr, answer.len, 0, NULL);
	const char *error = json_string_value(json_object_get(read, "error"));
	const char *session = json_string_value(json_object_get(read, "session"));
	json_t *refused = json_object_get(read, "refused"), *one;
	size_t i;

	json_array_foreach(refused, i, one)
		refuse(importing, json_text(one, "id"),
		       json_string_value(json_object_get(one, "why")));
	importing->taken -= json_array_size(refused);
	if (error || !session) {
		fprintf(stderr, "vartti import: %s\n",
			error ? error : "the hub's answer is not JSON");
		importing->failed = true;
	} else {
		snprintf(importing->session, sizeof(importing->session), "%s", session);
	}
	json_decref(read);
	return !importing->failed;
}

static struct str importing_next(void *self, struct str answer)
{
	struct importing *importing = self;

	if (answer.len && !answer_read(importing, answer))
		return STR("");
	if (importing->ended) {
		buf_add(&importing->sessions, importing->session, strlen(importing->session) + 1);
		importing->session[0] = '\0';
		importing->in_session = 0;
		importing->ended = false;
	}
	if (!importing->session[0])
		return importing->post.len ? plain_write(importing, "import_begin") : STR("");
	if (importing->post.len && importing->in_session < IMPORT_POSTS_MAX)
		return batch_write(importing);
	importing->ended = true;
	return plain_write(importing, "import_end");
}

/* A hub archives on a thread of its own. */
static enum fail archive_await(struct importing *importing)
{
	const uint64_t until_ms = clock_monotonic_ms() + ARCHIVE_WAIT_MS;
	struct buf path = { 0 };
	enum fail fail = FAIL_NONE;
	bool has;

	folder_path(importing->config->data, DATA_ARCHIVE, &path);
	for (size_t at = 0; !fail && at < importing->sessions.len;) {
		struct str session = str_from(importing->sessions.ptr + at);
		fail = archive_has(path.ptr, session, &has);
		if (fail || has)
			at += session.len + 1;
		else if (clock_monotonic_ms() >= until_ms)
			fail = FAIL_BUSY;
		else
			poll(NULL, 0, ARCHIVE_LOOK_MS);
	}
	buf_free(&path);
	return fail;
}

static int importing_run(struct importing *importing)
{
	post_read(importing);
	enum fail fail = FAIL_NONE;
	if (importing->post.len)
		fail = control_converse(importing->config->data, importing_next, importing);
	if (!fail) fail = archive_await(importing);
	if (fail)
		fprintf(stderr, "vartti import: %s: %s\n", importing->config->data,
			fail_words(fail));
	fprintf(stderr, "%llu taken (%llu to be reviewed), %llu refused\n",
		(unsigned long long)importing->taken, (unsigned long long)importing->reviewed,
		(unsigned long long)importing->refused);
	for (size_t at = 0; at < importing->sessions.len;) {
		printf("%s\n", importing->sessions.ptr + at);
		at += strlen(importing->sessions.ptr + at) + 1;
	}
	return fail || importing->failed ? EXIT_FAILED : EXIT_FINE;
}

/* A title is read by everybody, and nobody reviews it. */
static int title_run(struct importing *importing)
{
	enum verdict verdict = text_judge(importing, str_from(importing->config->title));

	if (verdict != VERDICT_CLEAN) {
		fprintf(stderr, "vartti import: the guard found personal data in the title\n");
		return EXIT_USAGE;
	}
	return importing_run(importing);
}

static void importing_close(struct importing *importing)
{
	if (importing->file)
		fclose(importing->file);
	free(importing->text);
	morphology_close(importing->morphology);
	arena_free(&importing->arena);
	buf_free(&importing->out);
	buf_free(&importing->post);
	buf_free(&importing->sessions);
}

int import_run(const struct config *config)
{
	struct importing importing = { .config = config };
	int status = EXIT_USAGE;

	if (config->rest_count == 0 || config->title[0] == '\0') {
		fprintf(stderr, "vartti import: --title T FILE.jsonl (vartti help)\n");
		return status;
	}
	importing.file = fopen(config->rest[0], "r");
	if (!importing.file)
		fprintf(stderr, "vartti import: %s: %s\n", config->rest[0], strerror(errno));
	else if (morphology_open(&importing.morphology))
		fprintf(stderr, "vartti import: libvoikko has no Finnish dictionary\n");
	else
		status = EXIT_FINE;
	if (status == EXIT_FINE) {
		importing.names = guard_names_from(importing.morphology);
		status = title_run(&importing);
	}
	importing_close(&importing);
	return status;
}
