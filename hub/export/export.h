/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Closed sessions as a file, in one of five formats (protocol/README.md,
 * Exports).  Pure: the sessions are folded by the caller, the bytes go into the
 * caller's buffer, and the same sessions give the same bytes.
 */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "export/labels.h"
#include "export/wish.h"

struct export;

/* Writes what stands before the first session.  Borrows buffer and terms until the close. */
struct export *export_open(const struct export_wish *wish, struct buf *out);
/* One session on its way in. */
struct export_session {
	const struct session *state;
	bool verified;                         /* as encode_transcript wants it */
	const struct corrections *corrections; /* of its review; NULL: none */
};

/* One session more.  What has been written may be taken out of the buffer after each call. */
void export_add(struct export *export, const struct export_session *session);
/* What stands after the last; a format that is made as a whole is written here. */
void export_end(struct export *export);
void export_close(struct export *export); /* NULL is fine */

#endif
