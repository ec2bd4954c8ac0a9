/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti similar --json: what in the archive is like each line of standard input
 * ({"id","text","tags"?}), exactly one line out for each, in order.
 */
#include <stdio.h>
#include <stdlib.h>

#include "archive/recall.h"
#include "base/buf.h"
#include "command/command.h"
#include "command/import_json.h"
#include "config.h"
#include "host/folder.h"
#include "wire/json.h"

struct comparing {
	struct lexicon *lexicon;
	struct concepts *concepts;
	struct likeness *likeness;
};

static struct likely question_of(const json_t *object)
{
	struct likely question = {
		.id = json_text(object, "id"),
		.text = json_text(object, "text"),
		.lang = json_text(object, "lang"),
	};
	const json_t *tag;
	size_t i;

	json_array_foreach(json_object_get(object, "tags"), i, tag)
		if (i < LIKE_TAGS_MAX)
			question.tags[question.tag_count++] =
				(struct str){ json_string_value(tag), json_string_length(tag) };
	return question;
}

static void line_answer(struct comparing *comparing, struct str line, struct buf *out)
{
	json_t *object = json_loadb(line.ptr, line.len, 0, NULL);
	struct likely question = question_of(object);
	struct json json = { .out = out };
	struct like likes[LIKES_MAX];

	uint32_t count = likeness_find(comparing->likeness, &question, likes);
	buf_reset(out);
	json_open(&json, '{');
	member_text(&json, "id", question.id);
	json_key(&json, "hits");
	json_open(&json, '[');
	for (uint32_t i = 0; i < count; i++) {
		json_open(&json, '{');
		member_text(&json, "id", likes[i].id);
		json_key(&json, "score");
		json_double(&json, likes[i].score);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_close(&json, '}');
	json_decref(object);
}

static void lines_answer(struct comparing *comparing)
{
	struct buf out = { 0 };
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;

	while ((len = getline(&line, &cap, stdin)) >= 0) {
		line_answer(comparing, (struct str){ line, (size_t)len }, &out);
		printf("%.*s\n", STR_ARGS(buf_str(&out)));
		fflush(stdout);
	}
	free(line);
	buf_free(&out);
}

int similar_run(const struct config *config)
{
	struct comparing comparing = { 0 };
	struct buf path = { 0 };

	if (!config->json) {
		fprintf(stderr, "vartti similar: --json (vartti help)\n");
		return EXIT_USAGE;
	}
	folder_path(config->data, DATA_ARCHIVE, &path);
	enum fail fail = lexicon_open(&comparing.lexicon);
	if (!fail) {
		concepts_open(&comparing.concepts, comparing.lexicon);
		likeness_open(&comparing.likeness, comparing.lexicon, comparing.concepts);
		fail = recall_fill(path.ptr, comparing.likeness);
	}
	if (fail)
		fprintf(stderr, "vartti similar: %s: %s\n", path.ptr, fail_words(fail));
	else
		lines_answer(&comparing);
	likeness_close(comparing.likeness);
	concepts_close(comparing.concepts);
	lexicon_close(comparing.lexicon);
	buf_free(&path);
	return fail ? EXIT_FAILED : EXIT_FINE;
}
