/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include <string.h>

#include "base/pack.h"

static const uint8_t salt[ENTRY_SALT_LEN] = { 1, 2, 3 };

/* Kinds that a head can be made of, with as many texts as the kind wants. */
static const struct {
	enum entry_kind kind;
	uint32_t texts;
} kinds_known[] = {
	{ ENTRY_PHASE_MOVED, 0 }, { ENTRY_PHASE_ENDED, 0 }, { ENTRY_PHASE_UNDONE, 0 },
	{ ENTRY_PHASE_EXTENDED, 0 }, { ENTRY_REVEALED, 0 }, { ENTRY_GRACE_ENDED, 0 },
	{ ENTRY_CLOSED, 0 }, { ENTRY_SEALED, 0 }, { ENTRY_PHENOMENON_POSTED, 4 },
	{ ENTRY_PHENOMENON_EDITED, 1 }, { ENTRY_WITHDRAWN, 0 }, { ENTRY_VOICE_SET, 0 },
	{ ENTRY_VOTE_SET, 0 }, { ENTRY_TAG_SET, 0 }, { ENTRY_TAG_SET, 1 },
	{ ENTRY_COMMENT_POSTED, 1 }, { ENTRY_HIDDEN, 0 }, { ENTRY_RESTORED, 0 },
	{ ENTRY_SPOTLIGHT_SET, 0 }, { ENTRY_STEP_WRITTEN, 3 }, { ENTRY_STEP_EDITED, 3 },
	{ ENTRY_STEP_REMOVED, 0 }, { ENTRY_NAME_CHOSEN, 1 }, { ENTRY_PROFESSION_CHOSEN, 0 },
	{ ENTRY_EXTRA_TIME_SET, 0 }, { ENTRY_IMPORTED, 1 }, { ENTRY_IMPORTED, 4 },
	{ ENTRY_ACCOUNT_ADDED, 2 }, { ENTRY_ACCOUNT_REMOVED, 0 }, { ENTRY_CHANGE, 0 },
	{ ENTRY_CHANGE, 1 },
	{ ENTRY_ERASED, 1 }, { ENTRY_ERASED, 5 }, { ENTRY_KEPT, 0 },
	{ ENTRY_SESSION_ERASED, 1 },
};

#define KINDS_KNOWN (sizeof(kinds_known) / sizeof(*kinds_known))

static struct entry full_entry(enum entry_kind kind, uint32_t texts)
{
	struct entry entry = {
		.time_ms = ROOM_T0, .kind = kind, .role = ROLE_FACILITATOR,
		.seat = seat_key_of(77), .command = STR("c-12345678"),
		.on = 300, .value = 12, .word = STR("velat"), .tag = 1201, .by = 7,
		.change = CHANGE_CARDS_LINKED,
		.about = { .lang = STR("fi"), .tags = { STR("haato"), STR("jonot") },
			   .tag_count = 2, .kind = KIND_FADING, .source = SOURCE_STATISTICS,
			   .group = STR("nuoret"), .area = STR("Mikkeli"), .quotable = true },
		.text_count = texts,
	};

	memset(entry.digest.bytes, 0xd1, sizeof(entry.digest.bytes));
	entry.about.receipt = receipt_digest(STR("kuitti"));
	for (uint32_t i = 0; i < texts; i++)
		entry.texts[i] = STR("sanoja");
	return entry;
}

static void encode(struct entry *entry, struct buf *head, struct buf *body)
{
	if (entry->text_count > 0) {
		entry_encode_body(body, entry);
		entry_seal_body(entry, salt, buf_str(body));
	}
	entry_encode_head(head, entry);
}

static void what_is_decoded_encodes_to_the_same_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; i < KINDS_KNOWN; i++) {
		struct entry entry = full_entry(kinds_known[i].kind, kinds_known[i].texts);
		struct entry decoded;
		struct buf head = { 0 }, body = { 0 }, again = { 0 }, body_again = { 0 };
		encode(&entry, &head, &body);
		assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NONE);
		if (decoded.has_body)
			assert_int_equal(entry_decode_body(&decoded, salt, buf_str(&body)),
					 FAIL_NONE);
		encode(&decoded, &again, &body_again);
		assert_true(str_equal(buf_str(&head), buf_str(&again)));
		assert_true(str_equal(buf_str(&body), buf_str(&body_again)));
		buf_free(&head);
		buf_free(&body);
		buf_free(&again);
		buf_free(&body_again);
	}
}

static void a_head_says_everything_that_decides(void **state)
{
	struct entry entry = full_entry(ENTRY_PHENOMENON_EDITED, 2);
	struct entry decoded;
	struct buf head = { 0 }, body = { 0 };

	(void)state;
	encode(&entry, &head, &body);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NONE);
	assert_int_equal(decoded.seq, 0);
	assert_int_equal(decoded.time_ms, ROOM_T0);
	assert_int_equal(decoded.role, ROLE_FACILITATOR);
	assert_memory_equal(&decoded.seat, &entry.seat, sizeof(entry.seat));
	assert_text(decoded.command, "c-12345678");
	assert_int_equal(decoded.on, 300);
	assert_int_equal(decoded.value, 0); /* an edit has none */
	assert_int_equal(decoded.about.kind, KIND_FADING);
	assert_text(decoded.about.tags[1], "jonot");
	assert_int_equal(decoded.text_count, 2);
	assert_true(digest_equal(&decoded.body_hash, &entry.body_hash));
	buf_free(&head);
	buf_free(&body);
}

/* Two warnings, as far apart as a head can say. */
static struct entry confirmed_entry(void)
{
	struct entry entry = full_entry(ENTRY_PHENOMENON_POSTED, 2);

	entry.confirmed = (struct personal_data){
		.items = { { .field = IN_TEXT, .start = 0, .end = 4,
			     .kind = PERSONAL_PERSON_NAME },
			   { .field = IN_FREE, .at = 1, .start = 3, .end = 500,
			     .kind = PERSONAL_CASE_NUMBER } },
		.count = 2,
	};
	return entry;
}

static void what_was_confirmed_stands_behind_all_else(void **state)
{
	struct entry entry = confirmed_entry(), plain = confirmed_entry(), decoded;
	struct buf head = { 0 }, body = { 0 }, head_plain = { 0 }, body_plain = { 0 };

	(void)state;
	plain.confirmed.count = 0;
	encode(&entry, &head, &body);
	encode(&plain, &head_plain, &body_plain);
	assert_true(str_equal(str_slice(buf_str(&head), 0, head_plain.len), buf_str(&head_plain)));
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NONE);
	assert_int_equal(decoded.confirmed.count, 2);
	assert_memory_equal(&decoded.confirmed.items, &entry.confirmed.items,
			    2 * sizeof(*entry.confirmed.items));
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head_plain)), FAIL_NONE);
	assert_int_equal(decoded.confirmed.count, 0);
	buf_free(&head);
	buf_free(&body);
	buf_free(&head_plain);
	buf_free(&body_plain);
}

static void a_confirmed_list_that_is_cut_empty_or_too_long_is_malformed(void **state)
{
	struct entry entry = confirmed_entry(), decoded;
	const struct personal_data confirmed = entry.confirmed;
	struct buf head = { 0 }, body = { 0 };

	(void)state;
	entry.confirmed.count = 0;
	encode(&entry, &head, &body);
	size_t plain = head.len;
	personal_data_encode(&head, &confirmed);
	for (size_t len = plain + 1; len < head.len; len++)
		assert_int_equal(entry_decode_head(&decoded, str_slice(buf_str(&head), 0, len)),
				 FAIL_MALFORMED);
	head.len = plain;
	pack_u64(&head, 0);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_MALFORMED);
	head.len = plain;
	pack_u64(&head, LIMIT_FINDINGS + 1);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_MALFORMED);
	buf_free(&head);
	buf_free(&body);
}

static void a_confirmed_kind_of_a_later_hub_is_newer(void **state)
{
	static const uint64_t later[] = { 1, IN_TEXT, 0, 0, 4, PERSONAL_KIND_COUNT };
	struct entry entry = full_entry(ENTRY_COMMENT_POSTED, 1), decoded;
	struct buf head = { 0 }, body = { 0 };

	(void)state;
	encode(&entry, &head, &body);
	for (size_t i = 0; i < sizeof(later) / sizeof(*later); i++)
		pack_u64(&head, later[i]);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NEWER);
	buf_free(&head);
	buf_free(&body);
}

static void every_shorter_head_is_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < KINDS_KNOWN; i++) {
		struct entry entry = full_entry(kinds_known[i].kind, kinds_known[i].texts);
		struct entry decoded;
		struct buf head = { 0 }, body = { 0 };
		encode(&entry, &head, &body);
		for (size_t len = 0; len < head.len; len++) {
			struct str cut = { head.ptr, len };
			assert_int_equal(entry_decode_head(&decoded, cut), FAIL_MALFORMED);
		}
		buf_add_byte(&head, 0);
		assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_MALFORMED);
		buf_free(&head);
		buf_free(&body);
	}
}

static void a_kind_of_a_later_hub_is_newer(void **state)
{
	struct entry decoded;
	struct buf head = { 0 };

	(void)state;
	pack_u64(&head, 900);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NEWER);
	buf_reset(&head);
	pack_u64(&head, 4000);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NEWER);
	buf_reset(&head);
	pack_u64(&head, 0);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_MALFORMED);
	buf_free(&head);
}

static void words_of_a_later_hub_are_newer(void **state)
{
	struct entry entry = full_entry(ENTRY_PHENOMENON_POSTED, 1);
	struct entry decoded;
	struct buf head = { 0 }, body = { 0 };

	(void)state;
	entry.about.kind = (enum kind)KIND_COUNT;
	encode(&entry, &head, &body);
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NEWER);
	buf_free(&head);
	buf_free(&body);
}

static void an_opening_keeps_its_template(void **state)
{
	struct room *room = *state;
	struct entry decoded;
	const struct template *template = template_find(STR("vartti-15"));

	assert_int_equal(entry_decode_head(&decoded, buf_str(&room->journal[0].head)), FAIL_NONE);
	assert_int_equal(decoded.opening.template.phase_count, template->phase_count);
	for (uint32_t i = 0; i < template->phase_count; i++) {
		const struct phase *is = &decoded.opening.template.phases[i];
		const struct phase *should = &template->phases[i];
		assert_int_equal(is->kind, should->kind);
		assert_int_equal(is->length_ms, should->length_ms);
		assert_int_equal(is->allows, should->allows);
		assert_memory_equal(is->sees, should->sees, sizeof(is->sees));
	}
	assert_int_equal(decoded.opening.template.grace_ms, 60000);
	assert_int_equal(decoded.opening.rules, RULES_VERSION);
}

static void an_opening_by_later_rules_is_newer(void **state)
{
	struct room *room = *state;
	struct entry decoded;
	struct buf head = { 0 };
	/* kind, time (6 bytes), role, seat, command of length 0: then the rules' version */
	size_t at = 1 + 6 + 1 + SEAT_KEY_LEN + 1;

	buf_add_str(&head, buf_str(&room->journal[0].head));
	assert_int_equal(head.ptr[at], RULES_VERSION);
	head.ptr[at] = RULES_VERSION + 1;
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_NEWER);
	head.ptr[at] = 0;
	assert_int_equal(entry_decode_head(&decoded, buf_str(&head)), FAIL_MALFORMED);
	buf_free(&head);
}

static void a_body_is_bound_to_its_head_by_salt_and_hash(void **state)
{
	struct entry entry = full_entry(ENTRY_COMMENT_POSTED, 1);
	uint8_t other_salt[ENTRY_SALT_LEN] = { 9 };
	struct buf head = { 0 }, body = { 0 };

	(void)state;
	encode(&entry, &head, &body);
	assert_int_equal(entry_decode_body(&entry, other_salt, buf_str(&body)), FAIL_CORRUPT);
	body.ptr[2] ^= 1;
	assert_int_equal(entry_decode_body(&entry, salt, buf_str(&body)), FAIL_CORRUPT);
	body.ptr[2] ^= 1;
	assert_int_equal(entry_decode_body(&entry, salt, buf_str(&body)), FAIL_NONE);
	buf_free(&head);
	buf_free(&body);
}

static void a_body_has_as_many_texts_as_its_head_says(void **state)
{
	struct entry entry = full_entry(ENTRY_PHENOMENON_POSTED, 3);
	struct buf body = { 0 };

	(void)state;
	entry_encode_body(&body, &entry);
	entry_seal_body(&entry, salt, buf_str(&body));
	entry.text_count = 2;
	assert_int_equal(entry_decode_body(&entry, salt, buf_str(&body)), FAIL_CORRUPT);
	buf_free(&body);
}

static void a_gap_has_no_texts(void **state)
{
	struct entry entry = full_entry(ENTRY_STEP_WRITTEN, 3);

	(void)state;
	entry.has_body = true;
	entry_decode_gap(&entry);
	assert_true(entry.body_destroyed);
	assert_int_equal(entry.text_count, 3);
	assert_int_equal(entry.texts[2].len, 0);
}

static void every_kind_has_a_word_of_its_own(void **state)
{
	(void)state;
	for (size_t i = 0; i < KINDS_KNOWN; i++)
		for (size_t j = 0; j < KINDS_KNOWN; j++)
			if (kinds_known[i].kind != kinds_known[j].kind)
				assert_string_not_equal(entry_word(kinds_known[i].kind),
							entry_word(kinds_known[j].kind));
	assert_string_equal(entry_word(ENTRY_VOTE_SET), "vote_set");
	assert_string_equal(entry_word(ENTRY_NONE), "");
}

/* A small generator (xorshift, Marsaglia 2003) for bytes that nobody thought of. */
static uint32_t next_random(uint32_t *random)
{
	*random ^= *random << 13;
	*random ^= *random >> 17;
	*random ^= *random << 5;
	return *random;
}

static void whatever_decodes_encodes_to_the_very_bytes_it_came_from(void **state)
{
	uint32_t random = 20261121;
	unsigned decoded_count = 0;

	(void)state;
	for (unsigned round = 0; round < 20000; round++) {
		size_t kind = next_random(&random) % KINDS_KNOWN;
		struct entry entry = full_entry(kinds_known[kind].kind, kinds_known[kind].texts);
		struct entry decoded;
		struct buf head = { 0 }, body = { 0 }, again = { 0 };
		encode(&entry, &head, &body);
		head.ptr[next_random(&random) % head.len] = (char)next_random(&random);
		if (entry_decode_head(&decoded, buf_str(&head)) == FAIL_NONE) {
			decoded_count++;
			entry_encode_head(&again, &decoded);
			assert_true(str_equal(buf_str(&head), buf_str(&again)));
		}
		buf_free(&head);
		buf_free(&body);
		buf_free(&again);
	}
	assert_true(decoded_count > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_is_decoded_encodes_to_the_same_bytes),
		T(a_head_says_everything_that_decides),
		T(what_was_confirmed_stands_behind_all_else),
		T(a_confirmed_list_that_is_cut_empty_or_too_long_is_malformed),
		T(a_confirmed_kind_of_a_later_hub_is_newer),
		T(every_shorter_head_is_malformed),
		T(a_kind_of_a_later_hub_is_newer),
		T(words_of_a_later_hub_are_newer),
		T(an_opening_keeps_its_template),
		T(an_opening_by_later_rules_is_newer),
		T(a_body_is_bound_to_its_head_by_salt_and_hash),
		T(a_body_has_as_many_texts_as_its_head_says),
		T(a_gap_has_no_texts),
		T(every_kind_has_a_word_of_its_own),
		T(whatever_decodes_encodes_to_the_very_bytes_it_came_from),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
