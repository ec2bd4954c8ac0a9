/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * When a session gave its voices and votes, for the transcript: counts by the
 * minute, of nobody and of no phenomenon.  Nothing is decided by them, and they
 * are in no digest: they follow from the entries, as the digest's chain does.
 */
#ifndef DOMAIN_COURSE_H
#define DOMAIN_COURSE_H

#include <stdint.h>

#define COURSE_MINUTE_MS UINT64_C(60000)

/* What was given in it; what is taken back later was given all the same. */
struct course_minute {
	uint64_t begun_ms; /* a full minute of the clock */
	uint32_t voices, votes;
};

/* Ascending; a minute in which nothing was given is not there. */
struct course {
	struct course_minute *items;
	uint32_t count, cap;
};

/* For the fold alone; `now_ms` never goes back. */
void course_add(struct course *course, uint64_t now_ms, uint32_t voices, uint32_t votes);
void course_free(struct course *course);

#endif
