/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Templates: the phases of a session as data.  What a phase allows and what
 * each lane sees in it stands here and is copied into the session's opening
 * entry, so a template may change without changing what was.
 */
#ifndef DOMAIN_TEMPLATE_H
#define DOMAIN_TEMPLATE_H

#include <stdint.h>

#include "domain/words.h"

#define TEMPLATE_PHASES_MAX 8

struct phase {
	enum phase_kind kind;
	uint32_t length_ms; /* 0: untimed */
	bool waits;         /* at 0:00 the room does not move by itself */
	uint32_t allows;    /* enum act, or-ed */
	uint32_t sees[LANE_COUNT]; /* enum sight, or-ed */
	bool approves;      /* a posting waits for a facilitator's approval */
	struct str prompt;  /* the organisation's own line to those in the room; may be empty */
};

struct template {
	struct str id; /* "vartti-15" */
	uint32_t phase_count;
	struct phase phases[TEMPLATE_PHASES_MAX];
	uint32_t grace_ms;       /* 0 to 180,000 */
	uint32_t dots;           /* a seat's budget */
	uint32_t dots_each;      /* at most so many on one phenomenon */
};

/* The built-in templates, by place; NULL past the last. */
const struct template *template_at(uint32_t place);
const struct template *template_find(struct str id); /* NULL when there is none */
/*
 * May a session be held by it?  One lobby, untimed, at the beginning; the desk sees what the floor
 * sees, and who sees tallies sees what they are of; no more dots on one than in all.  Lengths and
 * numbers within their limits are the caller's.
 */
bool template_is_sound(const struct template *template);
/*
 * Of a session that was brought in from elsewhere: nobody joins, it takes imported posts alone and
 * is over 1 ms after its opening.  Not among those that one can choose.
 */
const struct template *template_import(void);
/* Total length of the timed phases in ms. */
uint32_t template_length_ms(const struct template *template);

#endif
