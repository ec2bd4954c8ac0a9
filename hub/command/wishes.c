/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/wishes.h"

#include <stdio.h>
#include <stdlib.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/check.h"
#include "base/day.h"
#include "command/command.h"
#include "command/control.h"
#include "host/folder.h"
#include "retention/age.h"

struct json wish_open(struct buf *line, const char *command, struct str session)
{
	struct json json = { .out = line };

	json_open(&json, '{');
	json_key(&json, "command");
	json_word(&json, command);
	member_text(&json, "session", session);
	return json;
}

static const char *ask_words(enum fail fail)
{
	switch (fail) {
	case FAIL_BUSY: return "the folder is locked and no hub answers";
	case FAIL_UNKNOWN_OUTCOME: return "the hub did not answer: it may be done or not";
	default: return fail_words(fail);
	}
}

int wish_ask(const char *tool, const char *data, struct str line, bool *kept)
{
	struct buf answer = { 0 };
	int status = EXIT_FAILED;

	enum fail fail = control_ask(data, line, &answer);
	json_t *read = fail ? NULL : json_loadb(answer.ptr, answer.len, 0, NULL);
	const char *error = json_string_value(json_object_get(read, "error"));
	*kept = json_is_true(json_object_get(read, "kept"));
	if (fail)
		fprintf(stderr, "vartti %s: %s: %s\n", tool, data, ask_words(fail));
	else if (error || !read)
		fprintf(stderr, "vartti %s: %s\n", tool, error ? error : "no answer in JSON");
	else
		status = EXIT_FINE;
	json_decref(read);
	buf_free(&answer);
	return status;
}

/* --- by age */

struct found {
	struct aged *items; /* strings in the arena */
	size_t count, cap;
	struct arena arena;
};

static bool aged_keep(void *self, const struct aged *aged)
{
	struct found *found = self;

	if (found->count == found->cap) {
		found->cap = found->cap ? found->cap * 2 : 16;
		found->items = realloc(found->items, found->cap * sizeof(*found->items));
		CHECK(found->items);
	}
	struct aged *kept = &found->items[found->count++];
	*kept = *aged;
	kept->session = str_copy(&found->arena, aged->session);
	kept->title = str_copy(&found->arena, aged->title);
	return true;
}

static void aged_print(const struct aged *aged, const char *what)
{
	struct buf day = { 0 };

	day_add(&day, aged->ended_ms);
	printf("%s %.*s %.*s %u %.*s\n", what, STR_ARGS(aged->session), STR_ARGS(buf_str(&day)),
	       aged->phenomena, STR_ARGS(aged->title));
	fflush(stdout);
	buf_free(&day);
}

static int aged_erase(const struct aging *aging, const struct aged *aged)
{
	struct buf line = { 0 };
	struct json json = wish_open(&line, "erase_session", aged->session);
	bool kept = false;

	member_u64(&json, "before", aging->before_ms);
	json_close(&json, '}');
	int status = wish_ask(aging->tool, aging->data, buf_str(&line), &kept);
	if (status == EXIT_FINE)
		aged_print(aged, kept ? "kept" : "erased");
	buf_free(&line);
	return status;
}

int sessions_age(const struct aging *aging)
{
	struct found found = { 0 };
	struct buf path = { 0 };
	int status = EXIT_FINE;
	const struct age_wish wish = {
		.journal_path = folder_path(aging->data, DATA_JOURNAL, &path),
		.before_ms = aging->before_ms, .visit = aged_keep, .self = &found,
	};

	enum fail fail = age_find(&wish);
	if (fail) {
		fprintf(stderr, "vartti %s: %s: %s\n", aging->tool, path.ptr, fail_words(fail));
		status = EXIT_FAILED;
	}
	for (size_t i = 0; i < found.count; i++) {
		const struct aged *aged = &found.items[i];
		if (aged->kept || aging->dry_run)
			aged_print(aged, aged->kept ? "kept" : "would_erase");
		else if (aged_erase(aging, aged) != EXIT_FINE)
			status = EXIT_FAILED;
	}
	free(found.items);
	arena_free(&found.arena);
	buf_free(&path);
	return status;
}
