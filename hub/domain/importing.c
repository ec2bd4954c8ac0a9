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

static enum refusal imported_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	if (!str_equal(session->opening.template.id, template_import()->id))
		return REFUSAL_NOT_NOW;
	if (agenda_is_closed(session))
		return REFUSAL_CLOSED;
	if (entry->word.len == 0 || entry->value > 1)
		return REFUSAL_UNKNOWN_WORD;
	return tags_brought(entry) > LIMIT_TAGS ? REFUSAL_TOO_MANY_TAGS : REFUSAL_NONE;
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
		.review = wish->entry->value == 1,
		.about.lang = str_copy(&session->arena, wish->entry->about.lang),
		.posted_ms = wish->now_ms,
		.changed_seq = wish->seq,
	};
	body_text_set_one(&phenomenon->text, wish->entry, 0);
	tags_set_author(session, wish, phenomenon);
	phenomena->shown++;
	session->counts_seq = wish->seq;
	return phenomenon->id;
}

const struct rule imported_rule = { imported_check, imported_apply };
