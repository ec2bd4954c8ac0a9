/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Folding stored bytes: head and body of one record into the state, with all
 * checks (decoding, hash of the body, order).  What live, archive, export and verify share.
 */
#ifndef DOMAIN_FOLD_H
#define DOMAIN_FOLD_H

#include "domain/session.h"

/* One stored entry, as a journal has it; has_body is false for none and for a destroyed one. */
struct stored {
	uint64_t seq;
	struct str head;
	bool has_body;
	const uint8_t *salt; /* ENTRY_SALT_LEN bytes, where has_body */
	struct str body;
};

/*
 * FAIL_MALFORMED, FAIL_NEWER, FAIL_CORRUPT (a hole in the order, a body against its hash, a seal
 * that the state does not reproduce): the state stays as it was before the entry.
 */
enum fail fold_apply(struct session *session, const struct stored *stored, struct entry *entry,
		     struct outcome *outcome);

#endif
