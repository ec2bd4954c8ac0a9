/* SPDX-License-Identifier: EUPL-1.2 */
/* What was found, as the protocol says it. */
#include "archive/index.h"
#include "base/check.h"
#include "web/search.h"
#include "wire/json.h"

static void text_add(struct json *json, const char *key, struct str text)
{
	json_key(json, key);
	json_str(json, text);
}

static void number_add(struct json *json, const char *key, uint64_t number)
{
	json_key(json, key);
	json_u64(json, number);
}

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
	text_add(json, "id", hit->session->id);
	text_add(json, "title", hit->session->title);
	number_add(json, "opened", hit->session->opened_ms);
	text_add(json, "unit", hit->unit);
	text_add(json, "area", hit->area);
	json_close(json, '}');
}

static void passages_add(struct json *json, const struct found *hit)
{
	json_key(json, "passages");
	json_open(json, '[');
	for (uint32_t i = 0; i < hit->passage_count; i++) {
		const struct passage *passage = &hit->passages[i];
		json_open(json, '{');
		text_add(json, "what", passage->is_step ? STR("step") : STR("comment"));
		number_add(json, "id", passage->id);
		text_add(json, "text", passage->text);
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
	number_add(json, "id", document_number(hit->head->document));
	number_add(json, "n", hit->head->number);
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
	number_add(json, "id", document_number(hit->post->document));
	number_add(json, "n", hit->post->number);
	text_add(json, "by", str_from(ways[hit->by]));
	text_add(json, "text", hit->text);
	marks_add(json, hit->marks);
	text_add(json, "lang", hit->lang);
	json_strs(json, "tags", hit->tags, hit->tag_count);
	json_strs(json, "free", hit->free, hit->free_count);
	if (hit->kind.len)
		text_add(json, "kind", hit->kind);
	if (hit->group.len)
		text_add(json, "group", hit->group);
	number_add(json, "voices", hit->head->voices);
	number_add(json, "votes", hit->head->votes);
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
		text_add(json, "value", findings->facets[facet][i].value);
		number_add(json, "count", findings->facets[facet][i].count);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void findings_encode(struct buf *out, const struct findings *findings)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	number_add(&json, "count", findings->count);
	json_key(&json, "more");
	json_bool(&json, findings->more);
	if (findings->meant.len)
		text_add(&json, "meant", findings->meant);
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
