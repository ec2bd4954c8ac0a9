/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Heads as a journal might hold them, each after its length in two bytes:
 * what decodes encodes to the same bytes, and folds, whatever it says.
 */
#include "base/check.h"
#include "domain/fold.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static struct str head_take(struct str *rest)
{
	if (rest->len < 2)
		return (struct str){ 0 };
	size_t wanted = (size_t)(uint8_t)rest->ptr[0] << 8 | (uint8_t)rest->ptr[1];
	struct str head = str_slice(*rest, 2, 2 + wanted);
	*rest = str_slice(*rest, 2 + wanted, rest->len);
	return head;
}

static void head_check_canonical(const struct entry *entry, struct str head)
{
	struct buf again = { 0 };

	entry_encode_head(&again, entry);
	CHECK(str_equal(buf_str(&again), head));
	buf_free(&again);
}

static void opened_fold(struct session *session)
{
	static const uint8_t salt[ENTRY_SALT_LEN] = { 1 };
	struct entry entry = {
		.kind = ENTRY_OPENED,
		.opening = { .rules = RULES_VERSION, .template = *template_at(0) },
		.text_count = 2,
	};
	struct buf head = { 0 }, body = { 0 };
	struct outcome outcome;

	entry_encode_body(&body, &entry);
	entry_seal_body(&entry, salt, buf_str(&body));
	entry_encode_head(&head, &entry);
	struct stored stored = { .seq = 1, .head = buf_str(&head) };
	CHECK(fold_apply(session, &stored, &entry, &outcome) == FAIL_NONE);
	buf_free(&head);
	buf_free(&body);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct str rest = { (const char *)bytes, len };
	struct session session;
	struct entry entry;
	struct outcome outcome;

	session_init(&session, STR("fuzz"));
	/* With an odd first byte the input brings an opening of its own. */
	if (len > 0 && bytes[0] % 2 == 0)
		opened_fold(&session);
	rest = str_slice(rest, 1, rest.len);
	while (rest.len > 2) {
		struct stored stored = { .seq = session.seq + 1, .head = head_take(&rest) };
		if (fold_apply(&session, &stored, &entry, &outcome) == FAIL_NONE)
			head_check_canonical(&entry, stored.head);
	}
	session_digest(&session);
	session_finish(&session);
	return 0;
}
