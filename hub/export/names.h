/* SPDX-License-Identifier: EUPL-1.2 */
/* What all formats say alike: names that last, and what may leave the house. */
#ifndef EXPORT_NAMES_H
#define EXPORT_NAMES_H

#include "base/arena.h"
#include "domain/session.h"
#include "export/wish.h"

/*
 * A thing's name for ever, in the arena: "<session>-<id>"; a phenomenon's is the one that it was
 * imported with, if it was.
 */
struct str thing_name(struct arena *arena, struct str session, uint64_t id);
struct str phenomenon_name(struct arena *arena, const struct session *session,
			   const struct phenomenon *phenomenon);

/* May those outside know of it: the floor sees it, and the session did not end in the dark. */
bool phenomenon_is_public(const struct session *session, const struct phenomenon *phenomenon);
/* Has the file a line of it: one for those outside of what is public, else of all that stands. */
bool phenomenon_is_told(const struct export_wish *wish, const struct session *session,
			const struct phenomenon *phenomenon);
/* Has it a text to be coded: neither withdrawn nor destroyed. */
bool phenomenon_is_codable(const struct phenomenon *phenomenon);

/* What stands outside in the place of a count below TOLD_MIN. */
#define SMALL_COUNT "<5"
bool count_is_told(const struct export_wish *wish, uint64_t count);

#endif
