/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Posts from elsewhere, brought in by the hub.  Nobody wrote them here, so they
 * have no seat, and the limits of seats and rooms are not theirs.
 */
#include "base/check.h"
#include "domain/items.h"
#include "domain/rule.h"
#include "domain/session.h"
#include "domain/tags.h"
#include "protocol/limits.h"

#define REVIEW 1u

/* Which of the post's tags are free, by their places; 0: those of the vocabulary come first. */
static uint64_t free_places(const struct entry *entry)
{
	return entry->value >> 1;
}

/* As many places as free tags, and none beyond the last tag. */
static bool places_are_sound(const struct entry *entry)
{
	uint64_t places = free_places(entry);
	uint32_t free = 0;

	for (uint32_t i = 0; i < tags_brought(entry); i++)
		free += (uint32_t)(places >> i & 1);
	return places == 0 || (places >> tags_brought(entry) == 0 && free == entry->text_count - 1);
}

static enum refusal imported_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	if (!str_equal(session->opening.template.id, template_import()->id))
		return REFUSAL_NOT_NOW;
	if (agenda_is_closed(session))
		return REFUSAL_CLOSED;
	if (tags_brought(entry) > LIMIT_TAGS)
		return REFUSAL_TOO_MANY_TAGS;
	if (entry->word.len == 0 || !places_are_sound(entry))
		return REFUSAL_UNKNOWN_WORD;
	return REFUSAL_NONE;
}

/* The tags stand as the vocabulary's and then the free ones; they shall as they were brought. */
static void tags_order(struct phenomenon *phenomenon, const struct entry *entry)
{
	uint32_t word = 0, own = entry->about.tag_count;
	struct tag tags[LIMIT_TAGS];

	/* One of the vocabulary that was said twice counted once: there is no order to keep. */
	if (free_places(entry) == 0 || phenomenon->tag_count != tags_brought(entry))
		return;
	for (uint32_t i = 0; i < phenomenon->tag_count; i++)
		tags[i] = phenomenon->tags[i];
	for (uint32_t i = 0; i < phenomenon->tag_count; i++)
		phenomenon->tags[i] = free_places(entry) >> i & 1 ? tags[own++] : tags[word++];
}

static uint64_t imported_apply(struct session *session, const struct wish *wish)
{
	struct phenomena *phenomena = &session->phenomena;
	uint32_t place = phenomena->count++;

	CHECK(wish->seat == SEAT_NONE);
	phenomena->items = items_grow_u32(phenomena->items, place, &phenomena->cap,
					  sizeof(*phenomena->items));
	struct phenomenon *phenomenon = &phenomena->items[place];
	*phenomenon = (struct phenomenon){
		.id = wish->seq,
		.number = place + 1,
		.order = phenomenon_order(session->id, wish->seq),
		.head = wish->seq,
		.author = SEAT_NONE,
		.imported = str_copy(&session->arena, wish->entry->word),
		.review = wish->entry->value & REVIEW,
		.about.lang = str_copy(&session->arena, wish->entry->about.lang),
		.posted_ms = wish->now_ms,
		.changed_seq = wish->seq,
	};
	body_text_set_one(&phenomenon->text, wish->entry, 0);
	tags_set_author(session, wish, phenomenon);
	tags_order(phenomenon, wish->entry);
	phenomena->shown++;
	session->counts_seq = wish->seq;
	return phenomenon->id;
}

const struct rule imported_rule = { imported_check, imported_apply };
