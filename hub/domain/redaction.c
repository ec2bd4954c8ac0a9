/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The entry brings all that remains of the body that it takes the place of, the
 * free tags of a posting too, and names that body: where the author was quicker
 * with another text, it is refused.
 */
#include "domain/redaction.h"

#include <string.h>

#include "base/check.h"
#include "domain/places.h"
#include "domain/rule.h"

/* The text of a phenomenon or comment that is still there; NULL: none. */
static const struct body_text *text_find(const struct session *session, uint64_t id)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, id);
	const struct comment *comment = comments_find(&session->comments, id);

	if (phenomenon)
		return phenomenon->withdrawn ? NULL : &phenomenon->text;
	return comment && !comment->withdrawn ? &comment->text : NULL;
}

/* Bytes before the nth code point; the text's length for any that is not there. */
static size_t place_in(struct str text, uint64_t nth)
{
	size_t at = 0;

	for (uint64_t seen = 0; at < text.len; at++) {
		bool begins = ((uint8_t)text.ptr[at] & 0xc0u) != 0x80u;
		if (begins && seen++ == nth)
			break;
	}
	return at;
}

static struct str passage_cut(struct str text, struct passage passage, struct arena *arena)
{
	struct str mark = str_from(REDACTED_MARK);
	size_t from = place_in(text, passage.from), to = place_in(text, passage.to);
	struct str rest = { .len = text.len - (to - from) + mark.len };
	char *bytes = arena_take(arena, rest.len);

	memcpy(bytes, text.ptr, from);
	memcpy(bytes + from, mark.ptr, mark.len);
	memcpy(bytes + from + mark.len, text.ptr + to, text.len - to);
	rest.ptr = bytes;
	return rest;
}

/* Free tags of the same body stay at their places; what was taken off meanwhile is empty. */
static void tags_keep(struct entry *entry, const struct phenomenon *phenomenon,
		      struct arena *arena)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		if (tag->word.len == 0 && tag->free.seq == phenomenon->text.seq)
			entry->texts[tag->at] =
				str_copy(arena, body_text_at(&tag->free, tag->at));
	}
}

void redaction_make(struct entry *entry, const struct session *session, struct passage passage,
		    struct arena *arena)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, entry->on);
	const struct body_text *text = text_find(session, entry->on);

	entry->text_count = 0;
	entry->value = 0;
	if (!text || text->gap || passage.from >= passage.to ||
	    passage.to > text_count(body_text_at(text, 0)))
		return;
	entry->value = text->seq;
	entry->text_count = text->text_count;
	entry->texts[0] = passage_cut(body_text_at(text, 0), passage, arena);
	if (phenomenon)
		tags_keep(entry, phenomenon, arena);
}

static enum refusal redacted_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;
	const struct body_text *text = text_find(session, entry->on);
	bool is_known = phenomena_find(&session->phenomena, entry->on) ||
			comments_find(&session->comments, entry->on);

	if (!text)
		return is_known ? REFUSAL_GONE : REFUSAL_UNKNOWN_THING;
	bool is_same = entry->value == text->seq && entry->text_count == text->text_count;
	return is_same ? REFUSAL_NONE : REFUSAL_CHANGED;
}

static void phenomenon_redact(struct session *session, const struct wish *wish,
			      struct phenomenon *phenomenon)
{
	uint64_t seq_before = phenomenon->text.seq;

	due_add_text(&session->due, &phenomenon->text, "redacted");
	body_text_set_one(&phenomenon->text, wish->entry, 0);
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		struct tag *tag = &phenomenon->tags[i];
		if (tag->word.len == 0 && tag->free.seq == seq_before)
			body_text_set_one(&tag->free, wish->entry, tag->at);
	}
	phenomenon->redacted = true;
	phenomenon->changed_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
}

static void comment_redact(struct session *session, const struct wish *wish,
			   struct comment *comment)
{
	due_add_text(&session->due, &comment->text, "redacted");
	body_text_set(&comment->text, wish->entry);
	comment->redacted = true;
	comment->changed_seq = wish->seq;
}

static uint64_t redacted_apply(struct session *session, const struct wish *wish)
{
	uint64_t id = wish->entry->on;
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, id);

	if (phenomenon)
		phenomenon_redact(session, wish, phenomenon);
	else
		comment_redact(session, wish, comments_take(&session->comments, id));
	barrier_set_phenomena(session, wish->seq);
	return id;
}

const struct rule redacted_rule = { redacted_check, redacted_apply };
