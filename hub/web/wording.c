/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/wording.h"

#include "web/body.h"

/* NULL where the answer failed. */
static json_t *answer_read(enum fail fail, struct buf *answer)
{
	json_t *read = fail ? NULL : json_loadb(answer->ptr, answer->len, 0, NULL);

	buf_free(answer);
	return read;
}

static void change_take(struct terms *terms, const json_t *row)
{
	const json_t *fields = json_object_get(row, "fields"), *synonym;
	struct buf synonyms = { 0 };
	size_t at;

	json_array_foreach(json_object_get(fields, "synonyms_fi"), at, synonym)
		buf_add_format(&synonyms, at ? "\n%s" : "%s", json_string_value(synonym));
	terms_change(terms, body_text(row, "list"), &(struct term){
		.id = body_text(row, "id"), .fi = body_text(fields, "fi"),
		.sv = body_text(fields, "sv"), .en = body_text(fields, "en"),
		.synonyms = buf_str(&synonyms), .theme = body_text(fields, "theme") });
	buf_free(&synonyms);
}

static void changes_take(struct terms *terms, const json_t *changes)
{
	size_t at;
	json_t *row;

	json_array_foreach(json_object_get(changes, "terms"), at, row)
		change_take(terms, row);
	json_array_foreach(json_object_get(changes, "fates"), at, row)
		terms_change(terms, STR(""), &(struct term){
			.id = body_text(row, "id"), .heir = body_text(row, "heir"),
			.retired = json_is_true(json_object_get(row, "retired")) });
}

enum fail terms_take(struct terms *terms, struct asking *asking)
{
	struct buf answer = { 0 };

	enum fail fail = terms_find(asking, &answer);
	json_t *changes = answer_read(fail, &answer);
	changes_take(terms, changes);
	json_decref(changes);
	return fail;
}

enum fail wording_read(void *self, struct terms *terms)
{
	struct buf answer = { 0 };
	struct asking *asking;

	enum fail fail = office_ask(self, &asking);
	if (!fail) fail = terms_find(asking, &answer);
	asking_close(asking);
	json_t *changes = answer_read(fail, &answer);
	if (json_array_size(json_object_get(changes, "terms")) +
	    json_array_size(json_object_get(changes, "fates")) > 0) {
		terms_start(terms);
		changes_take(terms, changes);
	}
	json_decref(changes);
	return fail;
}

static void words_take(struct corrections *corrections, struct labels *labels,
		       const json_t *words, bool own)
{
	size_t at;
	json_t *word;

	json_array_foreach(words, at, word) {
		struct str text = { json_string_value(word), json_string_length(word) };
		labels_add(labels, (struct label){ str_copy(&corrections->arena, text), own });
	}
}

/* A mark without a body says only that the thread was looked at. */
static void mark_take(struct corrections *corrections, const json_t *mark)
{
	const json_t *body = json_object_get(mark, "body");

	if (!json_is_object(body))
		return;
	struct correction *correction = corrections_add(corrections, (uint64_t)
		json_integer_value(json_object_get(mark, "phenomenon")));
	words_take(corrections, &correction->labels, json_object_get(body, "tags"), false);
	words_take(corrections, &correction->labels, json_object_get(body, "free"), true);
}

enum fail corrections_take(struct corrections *corrections, struct asking *asking,
			   struct str session)
{
	struct buf answer = { 0 };
	size_t at;
	json_t *mark;

	enum fail fail = marks_find(asking, session, &answer);
	json_t *marks = answer_read(fail, &answer);
	json_array_foreach(marks, at, mark)
		mark_take(corrections, mark);
	json_decref(marks);
	return fail;
}
