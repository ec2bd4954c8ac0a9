/* SPDX-License-Identifier: EUPL-1.2 */
/* What was found, as the protocol says it. */
#include "archive/index.h"
#include "base/check.h"
#include "web/search.h"
#include "wire/json.h"

static void marks_add(struct json *json, struct marks marks)
{
	json_key(json, "marks");
	json_open(json, '[');
	for (uint32_t i = 0; i < marks.count; i++) {
		json_open(json, '[');
		json_u64(json, marks.items[i].from);
		json_u64(json, marks.items[i].to);
		json_close(json, ']');
	}
	json_close(json, ']');
}

static void session_add(struct json *json, const struct found *hit)
{
	json_key(json, "session");
	json_open(json, '{');
	member_text(json, "id", hit->session->id);
	member_text(json, "title", hit->session->title);
	member_u64(json, "opened", hit->session->opened_ms);
	member_text(json, "unit", hit->unit);
	member_text(json, "area", hit->area);
	json_close(json, '}');
}

static void passages_add(struct json *json, const struct found *hit)
{
	json_key(json, "passages");
	json_open(json, '[');
	for (uint32_t i = 0; i < hit->passage_count; i++) {
		const struct passage *passage = &hit->passages[i];
		json_open(json, '{');
		member_text(json, "what", passage->is_step ? STR("step") : STR("comment"));
		member_u64(json, "id", passage->id);
		member_text(json, "text", passage->text);
		marks_add(json, passage->marks);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void thread_add(struct json *json, const struct found *hit)
{
	if (hit->head == hit->post)
		return;
	json_key(json, "thread");
	json_open(json, '{');
	member_u64(json, "id", document_number(hit->head->document));
	member_u64(json, "n", hit->head->number);
	json_close(json, '}');
}

static void hit_add(struct json *json, const struct found *hit)
{
	static const char *const ways[] = {
		[FOUND_BY_WORDS] = "words", [FOUND_BY_TAG] = "tag",
		[FOUND_BY_LANGUAGE] = "language", [FOUND_BY_SOME] = "some",
		[FOUND_BY_ALL] = "all",
	};

	json_open(json, '{');
	session_add(json, hit);
	member_u64(json, "id", document_number(hit->post->document));
	member_u64(json, "n", hit->post->number);
	member_text(json, "by", str_from(ways[hit->by]));
	member_text(json, "text", hit->text);
	marks_add(json, hit->marks);
	member_text(json, "lang", hit->lang);
	member_texts(json, "tags", hit->tags, hit->tag_count);
	member_texts(json, "free", hit->free, hit->free_count);
	member_str(json, "kind", hit->kind);
	member_str(json, "group", hit->group);
	member_u64(json, "voices", hit->head->voices);
	member_u64(json, "votes", hit->head->votes);
	thread_add(json, hit);
	passages_add(json, hit);
	json_close(json, '}');
}

static void facet_add(struct json *json, const struct findings *findings, enum facet facet)
{
	static const char *const names[FACET_COUNT] = {
		[FACET_YEAR] = "year", [FACET_UNIT] = "unit", [FACET_AREA] = "area",
		[FACET_THEME] = "theme", [FACET_TAG] = "tag", [FACET_GROUP] = "group",
		[FACET_KIND] = "kind",
	};

	json_key(json, names[facet]);
	json_open(json, '[');
	for (uint32_t i = 0; i < findings->facet_counts[facet]; i++) {
		json_open(json, '{');
		member_text(json, "value", findings->facets[facet][i].value);
		member_u64(json, "count", findings->facets[facet][i].count);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void findings_encode(struct buf *out, const struct findings *findings)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	member_u64(&json, "count", findings->count);
	member_bool(&json, "more", findings->more);
	member_str(&json, "meant", findings->meant);
	json_key(&json, "hits");
	json_open(&json, '[');
	for (uint32_t i = 0; i < findings->hit_count; i++)
		hit_add(&json, &findings->hits[i]);
	json_close(&json, ']');
	json_key(&json, "facets");
	json_open(&json, '{');
	for (int i = 0; i < FACET_COUNT; i++)
		facet_add(&json, findings, (enum facet)i);
	json_close(&json, '}');
	json_close(&json, '}');
}
