/* SPDX-License-Identifier: EUPL-1.2 */
/* Phenomena with their voices, votes and tags: one array in the order of posting. */
#ifndef DOMAIN_PHENOMENA_H
#define DOMAIN_PHENOMENA_H

#include "domain/body_text.h"
#include "protocol/limits.h"

struct tag {
	struct str word;        /* id of the vocabulary; empty: a free one */
	struct body_text free;  /* texts[at] alone */
	uint32_t at;            /* which text of that body; 0 where the tag has a body of its own */
	uint32_t by;            /* seat */
	bool review;            /* free, and put on by itself against a warning of the guard */
};

/* What one seat gave to one phenomenon. */
struct support {
	uint32_t seat;
	bool voice;
	uint32_t dots;          /* as given */
	uint64_t given_seq;     /* of the entry that last gave more of them */
	uint32_t counted;       /* of them in the tally, and spent */
	uint32_t asleep;        /* of them kept for when there is room in the seat's budget */
	/* Of these, or of the tags that the seat put on (its own frame shows them). */
	uint64_t changed_seq;
};

/* In a phase that approves, a posting waits until it is approved or refused. */
enum approval { APPROVAL_NONE, APPROVAL_WAITS, APPROVAL_REFUSED };

struct phenomenon {
	uint64_t id;       /* seq of its posting */
	uint32_t number;   /* said aloud, from 1 */
	uint32_t order;    /* to sort by when things are shown shuffled; the same for everybody */
	uint32_t author;   /* seat */
	struct body_text text;   /* texts[0]; free tags of the author are tags */
	struct str imported;     /* its id where it was imported from; empty: it was posted here */
	bool review;             /* the guard warned of it: somebody is to look */
	struct digest receipt;   /* that its poster keeps; zero: none; in no frame and no export */
	struct about about;      /* strings owned by the session's arena; tags are in `tags` */
	struct tag tags[3];
	uint32_t tag_count;
	uint64_t posted_ms;
	bool edited, hidden, withdrawn;
	bool redacted;           /* a passage was taken out of the text */
	bool locked;             /* a thread's: nothing new in it */
	bool author_removed;     /* through this post */
	enum approval approval;
	struct body_text reason; /* why it is hidden or refused, if that was said */
	uint64_t into;           /* the phenomenon that it was merged into; 0: none */
	uint64_t head;           /* the one that its thread begins with; itself where it is alone */
	bool thread_hidden;      /* its thread's head is out of the floor's sight */
	struct support *supports; /* owned; by seat, ascending */
	uint32_t support_count, support_cap;
	uint32_t voices, dots;    /* a thread's, on its head: seats, dots that count; else 0 */
	uint32_t rounds[LIMIT_ROUNDS]; /* the dots of earlier rounds, as they were then */
	uint32_t comments;        /* shown ones */
	uint32_t comments_made;   /* ever, for their numbers */
	uint64_t changed_seq;     /* text, tags, attributes, hidden, withdrawn, label */
	uint64_t tally_seq;       /* voices, dots */
	uint64_t own_seq;         /* anything its author must hear */
};

struct phenomena {
	struct phenomenon *items;
	uint32_t count, cap;
	uint32_t shown; /* neither hidden nor withdrawn */
};

/* NULL where there is none; withdrawn and hidden ones are found. */
const struct phenomenon *phenomena_find(const struct phenomena *phenomena, uint64_t id);
/* The head of the thread that this phenomenon is in; NULL where there is none. */
const struct phenomenon *phenomena_find_head(const struct phenomena *phenomena, uint64_t id);
/* NULL where the seat gave nothing. */
const struct support *phenomenon_support(const struct phenomenon *phenomenon, uint32_t seat);
/*
 * How an entry names a free tag (entry.tag), found by its text; 0: none.  For the gate: the fold
 * never looks at a text.
 */
uint64_t phenomenon_find_tag(const struct phenomenon *phenomenon, struct str free);
/*
 * Is it in what the lane sees, the phase aside: not withdrawn; on the floor neither hidden nor
 * waiting nor refused, and its thread's head not either.
 */
bool phenomenon_is_shown(const struct phenomenon *phenomenon, enum lane lane);

/* For the fold alone. */

/* To sort by when things are shown shuffled: the same for everybody, known from the entry alone. */
uint32_t phenomenon_order(struct str session_id, uint64_t id);
/* Where the seat's support stands, or would. */
uint32_t support_place(const struct phenomenon *phenomenon, uint32_t seat);
void phenomena_free(struct phenomena *phenomena);

#endif
