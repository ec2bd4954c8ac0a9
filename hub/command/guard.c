/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti guard: what the hub's guard finds in each text.  JSON Lines on standard input,
 * {"text":…}; one line out for each line in, in order:
 *
 *   {"spans":[{"start":0,"end":11,"kind":"hetu","certainty":"block"}]}
 *
 * A line that cannot be read has no spans and is told on standard error by its number alone.
 * Nothing of any text is kept, or written elsewhere.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/buf.h"
#include "command/command.h"
#include "language/guard_dictionary.h"

struct guarding {
	struct guard_names names;
	struct arena arena; /* one line's */
	struct buf answer;
	uint64_t line;
};

static void line_complain(const struct guarding *guarding, const char *why)
{
	fprintf(stderr, "vartti: line %llu: %s\n", (unsigned long long)guarding->line, why);
}

static void span_add(struct buf *answer, const struct guard_span *span)
{
	struct str kind = guard_kind_word(span->kind);

	buf_add_format(answer, "{\"start\":%u,\"end\":%u,\"kind\":\"%.*s\",\"certainty\":\"%s\"}",
		       span->start, span->end, STR_ARGS(kind),
		       guard_kind_blocks(span->kind) ? "block" : "warn");
}

static void text_answer(struct guarding *guarding, struct str text)
{
	struct guard_room room = {
		.glyphs = arena_take_array(&guarding->arena, text.len + 1, sizeof(*room.glyphs)),
		.spans = arena_take_array(&guarding->arena, text.len + 1, sizeof(*room.spans)),
	};
	size_t count = guard_find(text, &guarding->names, room);

	for (size_t i = 0; i < count; i++) {
		if (i)
			buf_add_byte(&guarding->answer, ',');
		span_add(&guarding->answer, &room.spans[i]);
	}
}

static void line_answer(struct guarding *guarding, struct str line)
{
	json_error_t error;
	json_t *read = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, &error);
	json_t *text = json_object_get(read, "text");

	guarding->line++;
	buf_reset(&guarding->answer);
	buf_add_str(&guarding->answer, STR("{\"spans\":["));
	if (!read)
		line_complain(guarding, "this is not JSON");
	else if (!json_is_string(text))
		line_complain(guarding, "there is no \"text\"");
	else
		text_answer(guarding, (struct str){ json_string_value(text),
						    json_string_length(text) });
	buf_add_str(&guarding->answer, STR("]}\n"));
	fwrite(guarding->answer.ptr, 1, guarding->answer.len, stdout);
	json_decref(read);
	arena_reset(&guarding->arena);
}

static struct str line_cut(char *line, size_t len)
{
	if (len && line[len - 1] == '\n')
		len--;
	return (struct str){ line, len };
}

static void lines_answer(struct guarding *guarding)
{
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;

	while ((len = getline(&line, &cap, stdin)) >= 0)
		line_answer(guarding, line_cut(line, (size_t)len));
	free(line);
}

int guard_run(const struct config *config)
{
	struct guarding guarding = { 0 };
	struct morphology *morphology;

	(void)config;
	if (morphology_open(&morphology))
		fprintf(stderr, "vartti: no Finnish dictionary: names by the lists alone\n");
	guarding.names = guard_names_from(morphology);
	lines_answer(&guarding);
	buf_free(&guarding.answer);
	arena_free(&guarding.arena);
	morphology_close(morphology);
	if (fflush(stdout) || ferror(stdin)) {
		fprintf(stderr, "vartti: input or output failed\n");
		return EXIT_FAILED;
	}
	return EXIT_FINE;
}
