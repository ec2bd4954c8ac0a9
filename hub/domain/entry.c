/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The codec of entries: one table says which fields each kind has, and both
 * directions walk it, so they cannot fall out of step.  A head is
 *
 *   kind · time · role · seat · command · the kind's fields in the order of
 *   enum field · number of texts, and the body's hash where there are any ·
 *   what was confirmed of the guard's warnings, where there was any
 *
 * Decoding is strict: what it takes is what encoding gives, byte for byte.
 * What has no meaning (dots beyond the budget, a phase that is not there) is
 * well formed all the same: refusing it is the fold's business.
 */
#include "domain/entry.h"

#include "base/check.h"
#include "base/pack.h"

enum field {
	FIELD_ON = 1,
	FIELD_VALUE = 2,
	FIELD_WORD = 4,
	FIELD_TAG = 8,
	FIELD_LANG = 16,
	FIELD_ABOUT = 32, /* with the language */
	FIELD_OPENING = 64,
	FIELD_DIGEST = 128,
	FIELD_CHANGE = 4096,
	FIELD_BY = 256,
	FIELD_CONFIRMED = 512, /* behind all else, where there is any */
};

struct shape {
	uint32_t fields;
	uint32_t texts_min, texts_max;
};

static const struct shape shapes[] = {
	[ENTRY_OPENED] = { FIELD_OPENING | FIELD_CONFIRMED, 2, 2 },
	[ENTRY_PHASE_MOVED] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_PHASE_ENDED] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_PHASE_UNDONE] = { FIELD_ON, 0, 0 },
	[ENTRY_PHASE_EXTENDED] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_REVEALED] = { FIELD_ON, 0, 0 },
	[ENTRY_GRACE_ENDED] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_CLOSED] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_SEALED] = { FIELD_ON | FIELD_DIGEST, 0, 0 },
	[ENTRY_PHENOMENON_POSTED] = { FIELD_ABOUT | FIELD_CONFIRMED, 1, 4 },
	[ENTRY_PHENOMENON_EDITED] = { FIELD_ON | FIELD_ABOUT | FIELD_CONFIRMED, 1, 4 },
	[ENTRY_WITHDRAWN] = { FIELD_ON, 0, 0 },
	[ENTRY_VOICE_SET] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_VOTE_SET] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_TAG_SET] = { FIELD_ON | FIELD_VALUE | FIELD_WORD | FIELD_TAG | FIELD_CONFIRMED,
			    0, 1 },
	[ENTRY_COMMENT_POSTED] = { FIELD_ON | FIELD_LANG | FIELD_CONFIRMED, 1, 1 },
	[ENTRY_HIDDEN] = { FIELD_ON | FIELD_CONFIRMED, 0, 1 },
	[ENTRY_RESTORED] = { FIELD_ON, 0, 0 },
	[ENTRY_SPOTLIGHT_SET] = { FIELD_ON, 0, 0 },
	[ENTRY_STEP_WRITTEN] = { FIELD_ON | FIELD_CONFIRMED, 3, 3 },
	[ENTRY_STEP_EDITED] = { FIELD_ON | FIELD_VALUE | FIELD_CONFIRMED, 3, 3 },
	[ENTRY_STEP_REMOVED] = { FIELD_ON, 0, 0 },
	[ENTRY_NAME_CHOSEN] = { 0, 1, 1 },
	[ENTRY_PROFESSION_CHOSEN] = { FIELD_VALUE, 0, 0 },
	[ENTRY_EXTRA_TIME_SET] = { FIELD_VALUE, 0, 0 },
	[ENTRY_MERGED] = { FIELD_ON | FIELD_VALUE, 0, 0 },
	[ENTRY_UNMERGED] = { FIELD_ON, 0, 0 },
	[ENTRY_APPROVED] = { FIELD_ON, 0, 0 },
	[ENTRY_REFUSED] = { FIELD_ON | FIELD_CONFIRMED, 1, 1 },
	[ENTRY_REDACTED] = { FIELD_ON | FIELD_VALUE, 1, 4 },
	[ENTRY_LOCKED] = { FIELD_ON, 0, 0 },
	[ENTRY_UNLOCKED] = { FIELD_ON, 0, 0 },
	[ENTRY_PAUSED] = { 0, 0, 0 },
	[ENTRY_RESUMED] = { 0, 0, 0 },
	[ENTRY_FROZEN] = { 0, 0, 0 },
	[ENTRY_UNFROZEN] = { 0, 0, 0 },
	[ENTRY_AUTHOR_REMOVED] = { FIELD_ON, 0, 0 },
	[ENTRY_AUTHOR_READMITTED] = { FIELD_ON, 0, 0 },
	[ENTRY_ROUND_STARTED] = { FIELD_ON, 0, 0 },
	[ENTRY_ERASED] = { FIELD_ON | FIELD_VALUE | FIELD_BY, 1, 5 },
	[ENTRY_KEPT] = { FIELD_VALUE | FIELD_BY, 0, 0 },
	[ENTRY_SESSION_ERASED] = { FIELD_WORD | FIELD_BY, 1, 1 },
	[ENTRY_IMPORTED] = { FIELD_VALUE | FIELD_WORD | FIELD_ABOUT, 1, 4 },
	[ENTRY_ACCOUNT_ADDED] = { FIELD_ON | FIELD_VALUE, 2, 2 },
	[ENTRY_ACCOUNT_REMOVED] = { FIELD_ON, 0, 0 },
	[ENTRY_CHANGE] = { FIELD_ON | FIELD_VALUE | FIELD_WORD | FIELD_TAG | FIELD_BY |
			 FIELD_CHANGE, 0, 1 },
};

#define SHAPE_COUNT (sizeof(shapes) / sizeof(*shapes))

const char *entry_word(enum entry_kind kind)
{
	switch (kind) {
#define X(number, name, word) \
	case ENTRY_##name:    \
		return word;
		ENTRY_KINDS(X)
#undef X
	case ENTRY_NONE:
		break;
	}
	return "";
}

static const struct shape *shape_find(uint64_t kind)
{
	/* The numbers have holes, for kinds to come. */
	bool is_known = kind < SHAPE_COUNT && entry_word((enum entry_kind)kind)[0] != '\0';

	return is_known ? &shapes[kind] : NULL;
}

void entry_encode_body(struct buf *body, const struct entry *entry)
{
	CHECK(entry->text_count <= ENTRY_TEXTS_MAX);
	pack_u64(body, entry->text_count);
	for (uint32_t i = 0; i < entry->text_count; i++)
		pack_str(body, entry->texts[i]);
}

static struct digest body_hash(const uint8_t salt[ENTRY_SALT_LEN], struct str body)
{
	const struct str parts[] = { { (const char *)salt, ENTRY_SALT_LEN }, body };

	return digest_of((struct str){ 0 }, parts, 2);
}

void entry_seal_body(struct entry *entry, const uint8_t salt[ENTRY_SALT_LEN], struct str body)
{
	entry->has_body = true;
	entry->body_destroyed = false;
	entry->body_hash = body_hash(salt, body);
}

/* In one number; the first was there before the second. */
#define ABOUT_QUOTABLE 1u
#define ABOUT_RECEIPT 2u

static void about_encode(struct buf *head, const struct about *about)
{
	CHECK(about->tag_count <= sizeof(about->tags) / sizeof(*about->tags));
	pack_u64(head, about->tag_count);
	for (uint32_t i = 0; i < about->tag_count; i++)
		pack_str(head, about->tags[i]);
	pack_u64(head, about->kind);
	pack_u64(head, about->source);
	pack_str(head, about->group);
	pack_str(head, about->area);
	bool has_receipt = !digest_is_zero(&about->receipt);

	pack_u64(head, (about->quotable ? ABOUT_QUOTABLE : 0) | (has_receipt ? ABOUT_RECEIPT : 0));
	if (has_receipt)
		pack_bytes(head, about->receipt.bytes, sizeof(about->receipt.bytes));
}

void entry_encode_head(struct buf *head, const struct entry *entry)
{
	const struct shape *shape = shape_find(entry->kind);
	CHECK(shape);
	CHECK(entry->has_body == (entry->text_count > 0));
	size_t before = head->len;

	pack_u64(head, entry->kind);
	pack_u64(head, entry->time_ms);
	pack_u64(head, entry->role);
	pack_bytes(head, entry->seat.bytes, SEAT_KEY_LEN);
	pack_str(head, entry->command);
	if (shape->fields & FIELD_ON)
		pack_u64(head, entry->on);
	if (shape->fields & FIELD_VALUE)
		pack_u64(head, entry->value);
	if (shape->fields & FIELD_WORD)
		pack_str(head, entry->word);
	if (shape->fields & FIELD_TAG)
		pack_u64(head, entry->tag);
	if (shape->fields & (FIELD_LANG | FIELD_ABOUT))
		pack_str(head, entry->about.lang);
	if (shape->fields & FIELD_ABOUT)
		about_encode(head, &entry->about);
	if (shape->fields & FIELD_CHANGE)
		pack_u64(head, entry->change);
	if (shape->fields & FIELD_OPENING)
		opening_encode(head, &entry->opening);
	if (shape->fields & FIELD_DIGEST)
		pack_bytes(head, entry->digest.bytes, sizeof(entry->digest.bytes));
	if (shape->fields & FIELD_BY)
		pack_u64(head, entry->by);
	CHECK(entry->text_count >= shape->texts_min);
	CHECK(entry->text_count <= shape->texts_max);
	pack_u64(head, entry->text_count);
	if (entry->has_body)
		pack_bytes(head, entry->body_hash.bytes, sizeof(entry->body_hash.bytes));
	if (shape->fields & FIELD_CONFIRMED)
		personal_data_encode(head, &entry->confirmed);
	CHECK(head->len - before <= ENTRY_HEAD_MAX);
}

static enum fail about_decode(struct unpack *in, struct about *about)
{
	about->tag_count = (uint32_t)unpack_u64(in, sizeof(about->tags) / sizeof(*about->tags));
	for (uint32_t i = 0; i < about->tag_count; i++)
		about->tags[i] = unpack_str(in, ENTRY_HEAD_MAX);
	uint64_t kind = unpack_u64(in, UINT32_MAX);
	uint64_t source = unpack_u64(in, UINT32_MAX);
	about->group = unpack_str(in, ENTRY_HEAD_MAX);
	about->area = unpack_str(in, ENTRY_HEAD_MAX);
	uint64_t flags = unpack_u64(in, ABOUT_QUOTABLE | ABOUT_RECEIPT);
	about->quotable = flags & ABOUT_QUOTABLE;
	if (flags & ABOUT_RECEIPT) {
		unpack_bytes(in, about->receipt.bytes, sizeof(about->receipt.bytes));
		in->faulty = in->faulty || digest_is_zero(&about->receipt);
	}
	/* The lists grow at their end: a number beyond is a later hub's word. */
	if (kind >= KIND_COUNT || source >= SOURCE_COUNT)
		return FAIL_NEWER;
	about->kind = (enum kind)kind;
	about->source = (enum source)source;
	return FAIL_NONE;
}

static enum fail change_decode(struct unpack *in, struct entry *entry)
{
	uint64_t change = unpack_u64(in, UINT32_MAX);

	if (change >= CHANGE_COUNT)
		return FAIL_NEWER;
	entry->change = (enum change)change;
	return FAIL_NONE;
}

static enum fail fields_decode(struct unpack *in, struct entry *entry, uint32_t fields)
{
	enum fail fail = FAIL_NONE;

	if (fields & FIELD_ON)
		entry->on = unpack_u64(in, UINT64_MAX);
	if (fields & FIELD_VALUE)
		entry->value = unpack_u64(in, UINT64_MAX);
	if (fields & FIELD_WORD)
		entry->word = unpack_str(in, ENTRY_HEAD_MAX);
	if (fields & FIELD_TAG)
		entry->tag = unpack_u64(in, UINT64_MAX);
	if (fields & (FIELD_LANG | FIELD_ABOUT))
		entry->about.lang = unpack_str(in, ENTRY_HEAD_MAX);
	if (fields & FIELD_ABOUT)
		fail = about_decode(in, &entry->about);
	if (fields & FIELD_CHANGE)
		fail = change_decode(in, entry);
	if (fields & FIELD_OPENING)
		fail = opening_decode(in, &entry->opening);
	if (fields & FIELD_DIGEST)
		unpack_bytes(in, entry->digest.bytes, sizeof(entry->digest.bytes));
	if (fields & FIELD_BY)
		entry->by = unpack_u64(in, UINT64_MAX);
	return fail;
}

static void body_head_decode(struct unpack *in, struct entry *entry, const struct shape *shape)
{
	entry->text_count = (uint32_t)unpack_u64(in, shape->texts_max);
	if (entry->text_count < shape->texts_min)
		in->faulty = true;
	entry->has_body = entry->text_count > 0;
	if (entry->has_body)
		unpack_bytes(in, entry->body_hash.bytes, sizeof(entry->body_hash.bytes));
}

enum fail entry_decode_head(struct entry *entry, struct str head)
{
	struct unpack in = { .rest = head };

	*entry = (struct entry){ 0 };
	if (head.len > ENTRY_HEAD_MAX)
		return FAIL_MALFORMED;
	uint64_t kind = unpack_u64(&in, UINT32_MAX);
	if (in.faulty || kind == ENTRY_NONE)
		return FAIL_MALFORMED;
	const struct shape *shape = shape_find(kind);
	if (!shape)
		return FAIL_NEWER;
	entry->kind = (enum entry_kind)kind;
	entry->time_ms = unpack_u64(&in, UINT64_MAX);
	entry->role = (enum role)unpack_u64(&in, ROLE_COUNT - 1);
	unpack_bytes(&in, entry->seat.bytes, SEAT_KEY_LEN);
	entry->command = unpack_str(&in, ENTRY_HEAD_MAX);

	enum fail fail = fields_decode(&in, entry, shape->fields);
	if (in.faulty)
		return FAIL_MALFORMED;
	if (fail)
		return fail; /* what follows may be of a later shape */
	body_head_decode(&in, entry, shape);
	if (shape->fields & FIELD_CONFIRMED)
		fail = personal_data_decode(&in, &entry->confirmed);
	if (fail)
		return fail;
	return unpack_finish(&in) ? FAIL_NONE : FAIL_MALFORMED;
}

enum fail entry_decode_body(struct entry *entry, const uint8_t salt[ENTRY_SALT_LEN],
			    struct str body)
{
	CHECK(entry->has_body);
	struct digest hash = body_hash(salt, body);
	if (!digest_equal(&hash, &entry->body_hash))
		return FAIL_CORRUPT;

	struct unpack in = { .rest = body };
	uint64_t count = unpack_u64(&in, ENTRY_TEXTS_MAX);
	for (uint64_t i = 0; i < count; i++)
		entry->texts[i] = unpack_str(&in, body.len);
	if (!unpack_finish(&in) || count != entry->text_count)
		return FAIL_CORRUPT;
	return FAIL_NONE;
}

void entry_decode_gap(struct entry *entry)
{
	CHECK(entry->has_body);
	entry->body_destroyed = true;
	for (uint32_t i = 0; i < ENTRY_TEXTS_MAX; i++)
		entry->texts[i] = (struct str){ 0 };
}

struct digest receipt_digest(struct str receipt)
{
	const struct str parts[] = { STR("receipt"), receipt };

	return digest_of((struct str){ 0 }, parts, 2);
}

struct digest entry_chain(const struct digest *before, struct str session, uint64_t seq,
			  struct str head)
{
	struct buf number = { 0 };

	pack_u64(&number, seq);
	const struct str parts[] = { digest_str(before), session, buf_str(&number), head };
	struct digest chain = digest_of((struct str){ 0 }, parts, sizeof(parts) / sizeof(*parts));
	buf_free(&number);
	return chain;
}
