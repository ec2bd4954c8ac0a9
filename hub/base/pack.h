/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The canonical bytes in which entries are stored and digested: unsigned
 * integers as LEB128 (DWARF 5, section 7.6; shortest form only), strings as
 * length and bytes.  One value has one encoding, so equal entries have equal bytes.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include "base/buf.h"

void pack_u64(struct buf *buf, uint64_t value);
void pack_str(struct buf *buf, struct str str);
void pack_bytes(struct buf *buf, const void *bytes, size_t len); /* fixed length, no prefix */

/* Reads forward; the first fault sticks, later reads give zero, so check once at the end. */
struct unpack {
	struct str rest;
	bool faulty;
};

uint64_t unpack_u64(struct unpack *in, uint64_t max); /* a larger value is a fault */
struct str unpack_str(struct unpack *in, size_t len_max); /* borrows from the input */
void unpack_bytes(struct unpack *in, void *bytes, size_t len);
bool unpack_finish(struct unpack *in); /* all read, nothing faulty */

#endif
