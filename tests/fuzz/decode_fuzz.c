/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Whatever a client sends is decoded or refused, and what is decoded keeps the
 * limits that the fold and the journal rely on.
 */
#include "base/check.h"
#include "wire/decode.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void text_check_kept(struct str text)
{
	CHECK(text_check(text, true) == TEXT_FINE);
	CHECK(text_count(text) <= LIMIT_POST);
}

static void confirmed_check_kept(const struct personal_data *confirmed)
{
	CHECK(confirmed->count <= LIMIT_FINDINGS);
	for (uint32_t i = 0; i < confirmed->count; i++) {
		const struct personal_part *part = &confirmed->items[i];
		CHECK(part->field < PERSONAL_FIELD_COUNT && part->kind < PERSONAL_KIND_COUNT);
		CHECK(part->start <= LIMIT_POST && part->end <= LIMIT_POST && !part->blocks);
	}
}

static void entry_check_kept(const struct message *message, struct arena *arena)
{
	struct entry entry = message->entry;
	struct buf stored = { 0 };
	static const uint8_t salt[ENTRY_SALT_LEN] = { 7 };

	CHECK(message->id.len >= 8 && str_is_token(message->id));
	CHECK(str_equal(message->id, entry.command));
	CHECK(entry.seq == 0 && entry.time_ms == 0 && entry.role == ROLE_HUB);
	CHECK(entry.about.tag_count <= LIMIT_TAGS);
	CHECK(entry.text_count <= ENTRY_TEXTS_MAX);
	confirmed_check_kept(&entry.confirmed);
	for (uint32_t i = 0; i < entry.text_count; i++) {
		struct str again;
		text_check_kept(entry.texts[i]);
		CHECK(!text_normalise(arena, entry.texts[i], &again));
		CHECK(str_equal(again, entry.texts[i]));
	}
	if (entry.text_count) {
		entry_encode_body(&stored, &entry);
		CHECK(stored.len <= ENTRY_BODY_MAX);
		entry_seal_body(&entry, salt, buf_str(&stored));
	}
	buf_reset(&stored);
	entry_encode_head(&stored, &entry);
	CHECK(stored.len <= ENTRY_HEAD_MAX);
	buf_free(&stored);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena arena = { 0 };
	struct message message;
	struct str frame = { (const char *)bytes, len };

	enum gate gate = decode_message(&message, &arena, frame);
	CHECK(gate < GATE_COUNT);
	if (!gate && message.kind == MESSAGE_COMMAND)
		entry_check_kept(&message, &arena);
	if (!gate && message.kind == MESSAGE_HELLO)
		CHECK((message.hello.code.len == 0) != (message.hello.session.len == 0));
	arena_free(&arena);
	return 0;
}
