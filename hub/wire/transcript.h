/* SPDX-License-Identifier: EUPL-1.2 */
/* A closed session as JSON: the transcript for coordinators, the summary for whoever has the join link. */
#ifndef WIRE_TRANSCRIPT_H
#define WIRE_TRANSCRIPT_H

#include "domain/session.h"

/* `verified`: the seal was there and the fold reproduced it. */
void encode_transcript(struct buf *out, const struct session *session, bool verified);
/* What rose, what was agreed, how many were present at most; nothing hidden, no comments' texts. */
void encode_summary(struct buf *out, const struct session *session);
/* One template as in `welcome`. */
void encode_template(struct buf *out, const struct template *template);

#endif
