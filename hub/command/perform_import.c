/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/perform_import.h"

#include <stdlib.h>

#include "base/check.h"
#include "command/import_json.h"
#include "wire/json.h"

/* Freed by its answer. */
struct importing {
	struct performance performance;
	struct buf refused; /* items of JSON */
};

static const char *import_words(enum fail fail)
{
	switch (fail) {
	case FAIL_BUSY: return "too many imports at once: try again";
	case FAIL_USAGE: return "a title has 1 to 120 characters";
	case FAIL_NOT_FOUND: return "this import was given up: begin anew";
	default: return fail_words(fail);
	}
}

static void import_answer(void *self, enum fail fail, struct str session)
{
	struct importing *importing = self;
	struct buf answer = { 0 };
	struct json json = { .out = &answer };

	if (fail) {
		perform_refuse(&importing->performance, import_words(fail));
	} else {
		json_open(&json, '{');
		member_text(&json, "session", session);
		json_key(&json, "refused");
		json_open(&json, '[');
		buf_add_str(&answer, buf_str(&importing->refused));
		json_close(&json, ']');
		json_close(&json, '}');
		importing->performance.answered(importing->performance.self, buf_str(&answer));
	}
	buf_free(&answer);
	buf_free(&importing->refused);
	free(importing);
}

static struct import_reply reply_make(const struct performance *performance)
{
	struct importing *importing = calloc(1, sizeof(*importing));

	CHECK(importing);
	importing->performance = *performance;
	return (struct import_reply){ import_answer, importing };
}

void import_begin(const struct performance *performance, const json_t *line)
{
	importer_begin(performance->importer, json_text(line, "title"), reply_make(performance));
}

void import_end(const struct performance *performance, const json_t *line)
{
	importer_end(performance->importer, json_text(line, "session"), reply_make(performance));
}

static void refusal_add(struct buf *refused, struct str id, const char *why)
{
	struct json json = { .out = refused, .comma = refused->len > 0 };

	json_open(&json, '{');
	member_text(&json, "id", text_check(id, false) == TEXT_FINE ? id : STR(""));
	json_key(&json, "why");
	json_word(&json, why);
	json_close(&json, '}');
}

void import_add(const struct performance *performance, const json_t *line)
{
	const json_t *posts = json_object_get(line, "posts"), *object;
	struct import_reply reply = reply_make(performance);
	struct importing *importing = reply.self;
	struct arena arena = { 0 };
	struct import_post *kept = arena_take_array(&arena, json_array_size(posts), sizeof(*kept));
	struct import_batch batch = { .posts = kept };
	size_t i;

	json_array_foreach(posts, i, object) {
		struct import_post post = import_read(object);
		const char *why = import_check(&post, &arena);
		if (why)
			refusal_add(&importing->refused, post.id, why);
		else
			kept[batch.count++] = post;
	}
	importer_add(performance->importer, json_text(line, "session"), batch, reply);
	arena_free(&arena);
}
