/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A phenomenon a line, as `vartti import` reads it: id, language, text and tags
 * come back the same, the tags in their order.
 */
#include "export/inside.h"
#include "export/names.h"
#include "wire/things.h"

struct line {
	const struct export *export;
	const struct session *session;
	const struct phenomenon *phenomenon;
	struct labels labels;
	struct json json;
};

/* A list of the vocabulary's ids, of own words, or of both. */
static void tags_write(struct line *line, const char *key, bool ids, bool own_words)
{
	json_key(&line->json, key);
	json_open(&line->json, '[');
	for (uint32_t i = 0; i < line->labels.count; i++) {
		const struct label *label = &line->labels.items[i];
		if (label->own ? own_words : ids)
			json_str(&line->json, label->word);
	}
	json_close(&line->json, ']');
}

static void names_write(struct line *line)
{
	json_key(&line->json, "tag_names");
	json_open(&line->json, '[');
	for (uint32_t i = 0; i < line->labels.count; i++) {
		const struct label *label = &line->labels.items[i];
		if (!label->own)
			json_str(&line->json,
				 terms_name(line->export->terms, VOCABULARY_TAGS, label->word));
	}
	json_close(&line->json, ']');
}

static void tags_add(struct line *line, bool own_words)
{
	tags_write(line, "tags", true, own_words);
	if (own_words)
		tags_write(line, "free", false, true);
	names_write(line);
}

static void count_add(struct line *line, const char *key, uint64_t count)
{
	if (count_is_told(&line->export->wish, count))
		member_u64(&line->json, key, count);
	else
		member_text(&line->json, key, STR(SMALL_COUNT));
}

static void place_add(struct line *line, struct arena *scratch)
{
	const struct session *session = line->session;
	const struct phenomenon *phenomenon = line->phenomenon;

	member_text(&line->json, "session", session->id);
	member_str(&line->json, "title", body_text_at(&session->title, 0));
	member_str(&line->json, "unit", session->opening.unit);
	member_u64(&line->json, "n", phenomenon->number);
	if (phenomenon->head != phenomenon->id)
		member_str(&line->json, "into", phenomenon_name(scratch, session,
			phenomena_find(&session->phenomena, phenomenon->head)));
}

static void marks_add(struct line *line)
{
	const struct phenomenon *phenomenon = line->phenomenon;

	member_flag(&line->json, "edited", phenomenon->edited);
	member_flag(&line->json, "hidden", phenomenon->hidden);
	member_flag(&line->json, "waiting", phenomenon->approval == APPROVAL_WAITS);
	member_flag(&line->json, "refused", phenomenon->approval == APPROVAL_REFUSED);
	member_flag(&line->json, "redacted", phenomenon->redacted);
	member_flag(&line->json, "review", phenomenon_is_to_review(phenomenon));
	member_flag(&line->json, "corrected",
		    corrections_have(line->export->corrections, phenomenon->id));
}

static void about_add(struct line *line)
{
	const struct terms *terms = line->export->terms;
	struct phenomenon now = *line->phenomenon;

	now.about.group = terms_heir(terms, VOCABULARY_GROUPS, now.about.group);
	phenomenon_add_about(&line->json, &now);
	member_str(&line->json, "group_name",
		   terms_name(terms, VOCABULARY_GROUPS, now.about.group));
}

static void line_add(struct line *line, struct arena *scratch)
{
	const struct phenomenon *phenomenon = line->phenomenon;
	struct json *json = &line->json;
	bool shared = line->export->wish.shared;
	bool told = !shared || phenomenon->about.quotable;

	json_open(json, '{');
	member_text(json, "id", phenomenon_name(scratch, line->session, phenomenon));
	member_text(json, "lang", phenomenon->about.lang);
	if (told)
		thing_add_text(json, &phenomenon->text);
	tags_add(line, told);
	place_add(line, scratch);
	about_add(line);
	member_bool(json, "quotable", phenomenon->about.quotable);
	if (!shared)
		member_u64(json, "posted", phenomenon->posted_ms);
	count_add(line, "voices", phenomenon->voices);
	count_add(line, "votes", phenomenon->dots);
	count_add(line, "comments", phenomenon->comments);
	if (!shared)
		marks_add(line);
	json_close(json, '}');
	buf_add_byte(json->out, '\n');
}

static void jsonl_add(struct export *export, const struct session *session, bool verified)
{
	const struct phenomena *phenomena = &session->phenomena;
	(void)verified;

	for (uint32_t i = 0; i < phenomena->count; i++) {
		struct line line = { .export = export, .session = session,
				     .phenomenon = &phenomena->items[i],
				     .labels = labels_of(export->terms, export->corrections,
							 &phenomena->items[i]),
				     .json = { .out = export->out } };
		if (phenomenon_is_told(&export->wish, session, line.phenomenon))
			line_add(&line, &export->scratch);
	}
}

const struct format jsonl_format = { .add = jsonl_add };
