/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A session as a fold over its journal: session_apply() is pure, total and
 * deterministic (no I/O, clock, randomness, locale).  Whoever folds the same
 * heads has the same state and the same digest, whatever bodies are left.
 *
 * Everything that lanes show carries the seq of the entry that changed it last
 * (`changed_seq`, `tally_seq`), so "what changed after seq n" can be read from
 * the state at any time, by wire/encode.
 */
#ifndef DOMAIN_SESSION_H
#define DOMAIN_SESSION_H

#include "base/table.h"
#include "domain/agenda.h"
#include "domain/comments.h"
#include "domain/course.h"
#include "domain/phenomena.h"
#include "domain/rights.h"
#include "domain/roster.h"
#include "domain/settled.h"
#include "domain/steps.h"

/* What came of a command. */
struct outcome {
	enum refusal refusal;
	uint64_t thing; /* id of what was made or changed; 0: none */
	bool repeat;    /* known already: nothing was applied */
};

struct session {
	struct str id;
	struct opening opening;       /* strings owned by the session */
	struct body_text title, question; /* each the first of its texts */
	struct agenda agenda;
	struct roster roster;
	struct phenomena phenomena;
	struct comments comments;
	struct steps steps;
	struct settled settled;
	struct acts acts;             /* what facilitators did, for the transcript */
	struct course course;         /* when voices and votes were given, for it too */
	uint64_t spotlight, spotlight_seq;
	uint32_t rounds;              /* of voting that have ended */
	uint64_t barrier_seq[LANE_COUNT]; /* see session_barrier_seq() */
	uint64_t counts_seq;          /* last change of phenomena's number, or of who has voted */
	uint64_t present_max;
	bool kept;                    /* retention by age passes it by */
	uint64_t seq, time_ms;        /* of the last entry; time never goes back */
	struct digest chain, seal;    /* seal: as the sealed entry says, zero before */
	struct due_bodies due;        /* bodies to destroy, found by the fold */
	struct arena arena;           /* ids and words; texts are owned one by one (body_text) */
};

/* Memory of the caller; `id` is copied. */
void session_init(struct session *session, struct str id);
/* Wipes all texts. */
void session_finish(struct session *session);

/*
 * Applies an entry whose seq is session->seq + 1 (CHECK).  `head` are its encoded bytes, for the
 * chain.  An entry of an unknown kind never gets here (entry_decode_head says so).
 */
struct outcome session_apply(struct session *session, const struct entry *entry, struct str head);

/* The courtesy before the append: what session_apply would most likely say.  Changes nothing. */
struct outcome session_check(const struct session *session, const struct entry *entry);

/*
 * Digest of the state, where each body stands as its hash alone; the record of acts is in it.  What
 * only serves frames (changed_seq and its like) is not, so that may change under one rules'
 * version.
 */
struct digest session_digest(const struct session *session);

/*
 * Digest of phenomena with their votes and voices, and of comments, alone: the same again after a
 * merge and its unmerge with nothing between.
 */
struct digest session_digest_threads(const struct session *session);

/*
 * The latest change that a lane must not be shown older frames across: a reveal, and whatever took
 * a text out of its sight (hide, edit, withdrawal, removal, another name).
 */
uint64_t session_barrier_seq(const struct session *session, enum lane lane);

#endif
