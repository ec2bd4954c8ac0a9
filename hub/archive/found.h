/* SPDX-License-Identifier: EUPL-1.2 */
/* One hit as it is shown: what it is, what stands in it, and how it was found. */
#ifndef ARCHIVE_FOUND_H
#define ARCHIVE_FOUND_H

#include "archive/catalogue.h"
#include "archive/places.h"

#define PASSAGES_MAX 4u /* of a hit; further ones are not shown */

/* Values stand in the protocol's schema, too. */
enum found_by { FOUND_BY_WORDS, FOUND_BY_TAG, FOUND_BY_LANGUAGE, FOUND_BY_SOME, FOUND_BY_ALL };

struct passage {
	bool is_step; /* else a comment */
	uint64_t id;
	struct str text;
	struct marks marks;
};

struct found {
	enum found_by by;
	const struct catalogue_session *session;
	const struct catalogue_post *post, *head; /* head: of its thread, itself where alone */
	struct str unit, area;                    /* the session's */
	struct str kind, group;
	struct str text, lang;
	struct marks marks;
	struct str tags[LIMIT_TAGS], free[LIMIT_TAGS];
	uint32_t tag_count, free_count;
	struct passage passages[PASSAGES_MAX];
	uint32_t passage_count;
};

#endif
