/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef DOMAIN_COMMENTS_H
#define DOMAIN_COMMENTS_H

#include "domain/body_text.h"

struct comment {
	uint64_t id, on; /* on: the phenomenon */
	uint32_t number; /* said aloud after its phenomenon's, from 1 */
	uint32_t author; /* seat */
	struct str lang;
	struct body_text text;
	uint64_t posted_ms;
	bool hidden, withdrawn;
	bool thread_hidden, thread_withdrawn; /* its phenomenon is: it goes out of sight with it */
	bool by_facilitator;
	bool review;         /* the guard warned of it: somebody is to look */
	bool redacted;       /* a passage was taken out of the text */
	bool author_removed; /* through this comment */
	struct body_text reason; /* why it is hidden, if that was said */
	uint64_t changed_seq;
};

struct comments {
	struct comment *items; /* in the order of posting */
	uint32_t count, cap;
};

const struct comment *comments_find(const struct comments *comments, uint64_t id); /* NULL: none */
bool comment_is_shown(const struct comment *comment, enum lane lane);

/* For the fold alone. */

void comments_free(struct comments *comments);

#endif
