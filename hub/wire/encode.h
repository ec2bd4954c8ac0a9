/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * From the state to frames.  What a lane may not see is never encoded for it;
 * no seat ever is.  Every frame says values, so it may overlap and be applied twice.
 */
#ifndef WIRE_ENCODE_H
#define WIRE_ENCODE_H

#include "domain/session.h"
#include "wire/gate.h"
#include "wire/parts.h"

struct welcome {
	struct str opening; /* as encode_opening wrote it */
	enum role role;
	uint64_t now_ms;
	bool fresh;
	struct str wall; /* the wall's link, for a facilitator; empty: not told */
};

/* One answer to a command in flight, in a connection's own frame. */
struct answer {
	struct str id;
	struct outcome outcome;
	enum gate gate; /* not NONE: refused before the append */
	const struct personal_data *found; /* of GATE_PERSONAL_DATA, borrowed; else NULL */
};

struct own_view {
	uint32_t seat;   /* SEAT_NONE: never had an entry */
	uint64_t from;   /* 0: everything */
	const struct answer *answers;
	uint32_t answer_count;
};

/* What all who are let in are told alike: most of every welcome. */
void encode_opening(struct buf *out, const struct session *session);
void encode_welcome(struct buf *out, const struct session *session, const struct welcome *welcome);
/*
 * All that changed after `from`, as the lane may see it; no part when nothing did.  Where what the
 * lane sees changed since, it is a snapshot: what went out of sight is named nowhere.
 */
void encode_frame(struct parts *out, const struct session *session, enum lane lane, uint64_t from);
void encode_snapshot(struct parts *out, const struct session *session, enum lane lane);
/* True when there was something to say.  Walks all phenomena: for a seat that something touched. */
bool encode_own(struct parts *out, const struct session *session, const struct own_view *view);
void encode_presence(struct buf *out, uint32_t present, uint32_t writing, uint32_t ready);
void encode_pong(struct buf *out, double at, uint64_t now_ms);
void encode_error(struct buf *out, enum gate gate);

#endif
