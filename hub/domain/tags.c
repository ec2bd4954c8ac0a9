/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Tags: of the vocabulary (in the head) or free (in a body).  A free tag's
 * text decides nothing, so two free tags with the same text are two; the gate
 * may compare them for courtesy.  A free tag of a posting lies in the body of
 * the posting and is destroyed with it; one put on later has a body of its own.
 */
#include "domain/tags.h"

#include <string.h>

#include "base/check.h"
#include "domain/phenomena_acts.h"
#include "domain/session.h"
#include "domain/threads.h"
#include "protocol/limits.h"

#define TAGS_MAX (sizeof(((struct phenomenon *)0)->tags) / sizeof(struct tag))
#define NO_TAG UINT32_MAX

_Static_assert(TAGS_MAX == LIMIT_TAGS, "as many places as tags");
/* A text and its free tags; heads name free tags by it, so it is for ever. */
#define POST_TEXTS_MAX 4u
_Static_assert(TAGS_MAX + 1 == POST_TEXTS_MAX, "a text and its free tags fill a body");

/* A free tag's name in an entry: its body's seq and its place there. */
static uint64_t tag_reference(const struct tag *tag)
{
	return tag->word.len ? 0 : tag->free.seq * POST_TEXTS_MAX + tag->at;
}

uint64_t phenomenon_find_tag(const struct phenomenon *phenomenon, struct str free)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		bool is_free = tag->word.len == 0 && !tag->free.gap;
		if (is_free && str_equal(body_text_at(&tag->free, tag->at), free))
			return tag_reference(tag);
	}
	return 0;
}

static uint32_t tag_place(const struct phenomenon *phenomenon, struct str word, uint64_t reference)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		bool is_it = word.len ? str_equal(tag->word, word)
				      : tag_reference(tag) == reference && tag->word.len == 0;
		if (is_it)
			return i;
	}
	return NO_TAG;
}

static struct tag *tag_add(struct phenomenon *phenomenon, uint32_t by)
{
	CHECK(phenomenon->tag_count < TAGS_MAX);
	struct tag *tag = &phenomenon->tags[phenomenon->tag_count++];
	*tag = (struct tag){ .by = by };
	return tag;
}

static void tag_add_word(struct session *session, struct phenomenon *phenomenon, struct str word,
			 uint32_t by)
{
	if (tag_place(phenomenon, word, 0) == NO_TAG)
		tag_add(phenomenon, by)->word = str_copy(&session->arena, word);
}

static void tag_add_free(struct phenomenon *phenomenon, const struct wish *wish, uint32_t at)
{
	struct tag *tag = tag_add(phenomenon, wish->seat);

	tag->at = at;
	/* With a posting it is the posting's. */
	tag->review = at == 0 && wish->entry->confirmed.count > 0;
	body_text_set_one(&tag->free, wish->entry, at);
}

static void tag_drop(struct session *session, struct phenomenon *phenomenon, struct tag *tag,
		     const char *reason)
{
	bool has_own_body = tag->free.seq != phenomenon->text.seq;

	support_touch(phenomenon, tag->by, session->seq + 1);
	if (has_own_body)
		due_add_text(&session->due, &tag->free, reason);
	body_text_reset(&tag->free);
}

static void tag_remove(struct session *session, struct phenomenon *phenomenon, uint32_t place,
		       const char *reason)
{
	CHECK(place < phenomenon->tag_count);
	tag_drop(session, phenomenon, &phenomenon->tags[place], reason);
	phenomenon->tag_count--;
	for (uint32_t i = place; i < phenomenon->tag_count; i++)
		phenomenon->tags[i] = phenomenon->tags[i + 1];
	phenomenon->tags[phenomenon->tag_count] = (struct tag){ 0 };
}

uint32_t tags_brought(const struct entry *entry)
{
	CHECK(entry->text_count >= 1);
	return entry->about.tag_count + entry->text_count - 1;
}

static void tags_remove_author(struct session *session, struct phenomenon *phenomenon,
			       const char *reason)
{
	for (uint32_t i = phenomenon->tag_count; i-- > 0;)
		if (phenomenon->tags[i].by == phenomenon->author)
			tag_remove(session, phenomenon, i, reason);
}

void tags_withdraw_author(struct session *session, struct phenomenon *phenomenon)
{
	tags_remove_author(session, phenomenon, "withdrawn");
}

void tags_set_author(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon)
{
	const struct entry *entry = wish->entry;
	CHECK(tags_brought(entry) <= TAGS_MAX);
	tags_remove_author(session, phenomenon, "edited");

	struct phenomenon before = *phenomenon; /* what is left: others' */
	memset(phenomenon->tags, 0, sizeof(phenomenon->tags));
	phenomenon->tag_count = 0;
	for (uint32_t i = 0; i < entry->about.tag_count; i++)
		tag_add_word(session, phenomenon, entry->about.tags[i], wish->seat);
	for (uint32_t at = 1; at < entry->text_count; at++)
		tag_add_free(phenomenon, wish, at);
	for (uint32_t i = 0; i < before.tag_count; i++) {
		struct tag *tag = &before.tags[i];
		bool is_there = tag->word.len && tag_place(phenomenon, tag->word, 0) != NO_TAG;
		if (!is_there && phenomenon->tag_count < TAGS_MAX)
			*tag_add(phenomenon, tag->by) = *tag;
		else
			tag_drop(session, phenomenon, tag, "removed");
	}
}

/* Who put it there, who wrote what it stands on, and facilitators. */
static bool tag_may_go(const struct phenomenon *phenomenon, const struct tag *tag,
		       const struct wish *wish)
{
	return wish->entry->role == ROLE_FACILITATOR || wish_is_by(wish, tag->by) ||
	       wish_is_by(wish, phenomenon->author);
}

static enum refusal tag_check_off(const struct phenomenon *phenomenon, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	if (entry->has_body || (entry->word.len == 0 && entry->tag == 0))
		return REFUSAL_UNKNOWN_THING;
	uint32_t place = tag_place(phenomenon, entry->word, entry->tag);
	if (place == NO_TAG)
		return REFUSAL_NONE; /* off it is */
	return tag_may_go(phenomenon, &phenomenon->tags[place], wish) ? REFUSAL_NONE
								     : REFUSAL_NOT_YOURS;
}

static enum refusal tag_check_on(const struct phenomenon *phenomenon, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	if (entry->tag != 0 || entry->has_body == (entry->word.len > 0))
		return REFUSAL_UNKNOWN_THING;
	bool is_there = entry->word.len && tag_place(phenomenon, entry->word, 0) != NO_TAG;
	return is_there || phenomenon->tag_count < TAGS_MAX ? REFUSAL_NONE
							    : REFUSAL_TOO_MANY_TAGS;
}

static enum refusal tag_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = wish_check_act(session, wish, ACT_TAG);

	if (!refusal)
		refusal = thread_check_open(session, wish, wish->entry->on);
	if (!refusal && wish->entry->value > 1)
		refusal = REFUSAL_UNKNOWN_WORD;
	if (refusal)
		return refusal;
	const struct phenomenon *phenomenon =
		phenomena_find_head(&session->phenomena, wish->entry->on);
	return wish->entry->value ? tag_check_on(phenomenon, wish)
				  : tag_check_off(phenomenon, wish);
}

static uint64_t tag_apply(struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;
	struct phenomenon *phenomenon = thread_take(session, entry->on);
	uint32_t place = tag_place(phenomenon, entry->word, entry->tag);
	bool wants = entry->value == 1;

	if (!wants && place == NO_TAG)
		return phenomenon->id;
	if (!wants) {
		tag_remove(session, phenomenon, place, "removed");
		barrier_set_phenomena(session, wish->seq);
	} else if (entry->word.len) {
		tag_add_word(session, phenomenon, entry->word, wish->seat);
	} else {
		tag_add_free(phenomenon, wish, 0);
	}
	support_touch(phenomenon, wish->seat, wish->seq);
	phenomenon->changed_seq = wish->seq;
	return phenomenon->id;
}

const struct rule tag_rule = { tag_check, tag_apply };
