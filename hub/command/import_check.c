/* SPDX-License-Identifier: EUPL-1.2 */
/* One line's post, held against the limits that a post written here would meet. */
#include "command/importer.h"

#include "domain/vocabulary.h"
#include "protocol/limits.h"

static bool lang_is(struct str lang)
{
	return lang.len == 2 && lang.ptr[0] >= 'a' && lang.ptr[0] <= 'z' && lang.ptr[1] >= 'a' &&
	       lang.ptr[1] <= 'z';
}

static bool tag_is_said(const struct import_post *post, uint32_t count, struct str tag)
{
	for (uint32_t i = 0; i < count; i++)
		if (str_equal(post->tags[i], tag))
			return true;
	return false;
}

static const char *tags_check(struct import_post *post, struct arena *arena)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < post->tag_count; i++) {
		struct str tag;
		if (text_check(post->tags[i], false) != TEXT_FINE ||
		    text_normalise(arena, post->tags[i], &tag))
			return "a tag is no text";
		if (tag.len == 0 || tag_is_said(post, kept, tag))
			continue;
		if (!vocabulary_has(VOCABULARY_TAGS, tag) && text_count(tag) > LIMIT_FREE_TAG)
			return "a tag is too long";
		post->tags[kept++] = tag;
	}
	post->tag_count = kept;
	return kept > LIMIT_TAGS ? "more tags than a post may have" : NULL;
}

const char *import_check(struct import_post *post, struct arena *arena)
{
	if (post->id.len == 0 || post->id.len > IMPORT_ID_MAX ||
	    text_check(post->id, false) != TEXT_FINE)
		return "the id is missing, too long or no text";
	if (post->lang.len == 0)
		post->lang = STR("fi");
	if (!lang_is(post->lang))
		return "the language is not two small letters";
	if (text_check(post->text, true) != TEXT_FINE ||
	    text_normalise(arena, post->text, &post->text))
		return "the text is no text";
	if (post->text.len == 0)
		return "the text is empty";
	if (text_count(post->text) > LIMIT_POST)
		return "the text is too long";
	return tags_check(post, arena);
}
