/* SPDX-License-Identifier: EUPL-1.2 */
/* A session as JSON: the transcript for coordinators, the summary for whoever has the join link. */
#ifndef WIRE_TRANSCRIPT_H
#define WIRE_TRANSCRIPT_H

#include "domain/session.h"

/*
 * No names, professions or seats; what was hidden is marked, what was withdrawn is not there.
 * The digest is the seal's, or the state's where there is none.  `verified`: the seal was there and
 * the fold reproduced it.
 */
void encode_transcript(struct buf *out, const struct session *session, bool verified);
/* What rose, what was agreed, how many were present at most; nothing hidden, no comments' texts. */
void encode_summary(struct buf *out, const struct session *session);
/* One template as in `welcome`. */
void encode_template(struct buf *out, const struct template *template);

#endif
