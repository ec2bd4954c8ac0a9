/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/body_text.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"

/* Owned strings are buffers whose cap is their length, so that base/buf makes and wipes them. */
static struct str text_make(struct str text)
{
	struct buf copy = { 0 };

	buf_add_str(&copy, text);
	/* An empty text and one that is not there differ by their entry, not by a pointer. */
	return buf_str(&copy);
}

static void text_free(struct str *text)
{
	struct buf owned = { .ptr = (char *)text->ptr, .len = text->len, .cap = text->len };

	buf_free(&owned);
	*text = (struct str){ 0 };
}

static void texts_free(struct body_text *text)
{
	for (uint32_t i = 0; i < ENTRY_TEXTS_MAX; i++)
		text_free(&text->texts[i]);
}

static void body_text_begin(struct body_text *text, const struct entry *entry)
{
	CHECK(entry->text_count <= ENTRY_TEXTS_MAX);
	CHECK(entry->seq > 0);
	texts_free(text);
	text->text_count = entry->text_count;
	text->hash = entry->body_hash;
	text->seq = entry->seq;
	text->gap = entry->body_destroyed;
}

void body_text_set(struct body_text *text, const struct entry *entry)
{
	body_text_begin(text, entry);
	for (uint32_t i = 0; i < entry->text_count && !text->gap; i++)
		text->texts[i] = text_make(entry->texts[i]);
}

void body_text_set_one(struct body_text *text, const struct entry *entry, uint32_t nth)
{
	CHECK(nth < entry->text_count);
	body_text_begin(text, entry);
	if (!text->gap)
		text->texts[nth] = text_make(entry->texts[nth]);
}

void body_text_wipe(struct body_text *text)
{
	texts_free(text);
	text->gap = true;
}

void body_text_reset(struct body_text *text)
{
	texts_free(text);
	*text = (struct body_text){ 0 };
}

struct str body_text_at(const struct body_text *text, uint32_t nth)
{
	return nth < text->text_count ? text->texts[nth] : (struct str){ 0 };
}

void body_text_encode(struct buf *buf, const struct body_text *text)
{
	pack_u64(buf, text->seq);
	pack_u64(buf, text->text_count);
	pack_bytes(buf, text->hash.bytes, sizeof(text->hash.bytes));
}

void due_add(struct due_bodies *due, uint64_t seq, const char *reason)
{
	CHECK(seq > 0);
	CHECK(reason);
	due->items = items_grow(due->items, due->count, &due->cap, sizeof(*due->items));
	due->items[due->count++] = (struct due_body){ .seq = seq, .reason = reason };
}

void due_add_text(struct due_bodies *due, const struct body_text *text, const char *reason)
{
	bool is_there = text->seq != 0 && !text->gap;

	if (is_there)
		due_add(due, text->seq, reason);
}

void due_free(struct due_bodies *due)
{
	free(due->items);
	*due = (struct due_bodies){ 0 };
}
