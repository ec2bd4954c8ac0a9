/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/import_json.h"

#include "wire/json.h"

struct str json_text(const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);

	return (struct str){ json_string_value(value), json_string_length(value) };
}

struct import_post import_read(const json_t *object)
{
	struct import_post post = {
		.id = json_text(object, "id"),
		.lang = json_text(object, "lang"),
		.text = json_text(object, "text"),
		.review = json_is_true(json_object_get(object, "review")),
	};
	const json_t *tag;
	size_t i;

	json_array_foreach(json_object_get(object, "tags"), i, tag)
		if (i < IMPORT_TAGS_MAX)
			post.tags[post.tag_count++] = (struct str){ json_string_value(tag),
								    json_string_length(tag) };
	return post;
}

void import_write(struct buf *out, const struct import_post *post)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	member_text(&json, "id", post->id);
	member_text(&json, "lang", post->lang);
	member_text(&json, "text", post->text);
	member_texts(&json, "tags", post->tags, post->tag_count);
	member_bool(&json, "review", post->review);
	json_close(&json, '}');
}
