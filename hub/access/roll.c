/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/roll.h"

static bool is_of_organisation(const struct entry *entry)
{
	if (entry->kind == ENTRY_CHANGE)
		return (entry->by > 0 || change_is_erasure(entry->change)) &&
		       entry->by <= ACCOUNT_ID_MAX;
	if (entry->kind == ENTRY_SESSION_ERASED)
		return entry->by <= ACCOUNT_ID_MAX; /* 0, as of an erasure: a tool */
	if (entry->kind != ENTRY_ACCOUNT_ADDED && entry->kind != ENTRY_ACCOUNT_REMOVED)
		return false;
	return entry->on > 0 && entry->on <= ACCOUNT_ID_MAX && entry->value < ROLE_COUNT;
}

static enum fail body_read(const struct record *record, struct entry *entry)
{
	if (!entry->has_body)
		return record->has_body ? FAIL_CORRUPT : FAIL_NONE;
	if (record->has_body)
		return entry_decode_body(entry, record->salt, record->body);
	entry_decode_gap(entry);
	return FAIL_NONE;
}

enum fail roll_read(struct roll *roll, const struct record *record, struct entry *entry)
{
	if (record->seq != roll->seq + 1)
		return FAIL_CORRUPT;
	enum fail fail = entry_decode_head(entry, record->head);
	if (!fail && !is_of_organisation(entry))
		fail = FAIL_MALFORMED;
	if (!fail) fail = body_read(record, entry);
	if (fail)
		return fail;
	entry->seq = record->seq;
	roll->seq = record->seq;
	roll->chain = entry_chain(&roll->chain, record->session, record->seq, record->head);
	return FAIL_NONE;
}
